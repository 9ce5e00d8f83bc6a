import type { GateCode } from './gates';
import type { StageKey } from './levels';
import type { PlaceKind } from './problem';
import type { Change, CutOff, InReason, Limit, OutReason, Relaxation } from './reasons';
import type { WhyNot } from './why-not';

/** The English words for the codes: for the command and for a log. The application words the same codes in its languages. */

const gateWords: Record<GateCode, string> = {
  'identity-not-confirmed': 'the identity is not confirmed',
  'not-known-alive': 'there is no proof of life',
  'does-not-wish': 'the person does not wish to return',
  'wish-unknown': 'the wish to return is not known',
  'not-fit': 'the person is not fit to travel',
  'legal-hold': 'a legal hold without consent to release',
  'location-unknown': 'the place of detention is not known',
  'in-other-batch': 'the person is in another open batch',
};
const placeWords: Record<PlaceKind, string> = {
  seat: 'seats',
  stretcher: 'stretcher places',
  isolation: 'isolation places',
};

const quarters = (n: number) => (n === 1 ? '1 quarter' : `${n} quarters`);
const standing = ({ tier, quarters: held }: { tier: number; quarters: number }) =>
  `tier ${tier}, held ${quarters(held)}`;
const cutOffWords = (cutOff: CutOff | null) => (cutOff ? `; the last place went to ${standing(cutOff)}` : '');

function limitWords(limit: Limit): string {
  switch (limit.limit) {
    case 'total':
      return `all ${limit.most} places of the batch are taken`;
    case 'line':
      return `line ${limit.line} is full at ${limit.most}`;
    case 'multiple':
      return `line ${limit.line} hands over in multiples of ${limit.give}`;
    case 'place':
      return `no more ${placeWords[limit.kind]} can be brought to ${limit.site} (${limit.used} used)`;
    case 'ceiling':
      return `the ceiling of ${limit.most} for ${limit.key} ${limit.value} is reached`;
  }
}
const limitsWords = (limits: readonly Limit[]) => limits.map(limitWords).join(', and ');
const drawWords = ({ equals, places, drawn }: { equals: number; places: number; drawn: number }) =>
  `${equals} were alike in tier and quarter for ${places === 1 ? '1 place' : `${places} places`}; drawn as number ${drawn}`;

export function wordsOfIn(reason: InReason): string {
  switch (reason.code) {
    case 'pinned-in':
      return 'Pinned in.';
    case 'pinned-together':
      return `Goes together with ${reason.with.join(', ')}, who is pinned in.`;
    case 'all-for-all':
      return `Everybody eligible on line ${reason.line} goes.`;
    case 'floor':
      return `In by the floor of ${reason.floor} for ${reason.key} ${reason.value} (${reason.reached} reached): ${standing(reason)}.`;
    case 'drawn':
      return `In by the draw: ${standing(reason)}; ${drawWords(reason)}.`;
    case 'order':
      return `In by the order: ${standing(reason)}${cutOffWords(reason.cutOff)}.`;
  }
}

export function wordsOfOut(reason: OutReason): string {
  switch (reason.code) {
    case 'gate':
      return `Not eligible: ${reason.gates.map((gate) => gateWords[gate]).join('; ')}.`;
    case 'pinned-out':
      return 'Pinned out.';
    case 'no-line':
      return 'Named on no line of the agreement.';
    case 'together':
      return `Goes only together with ${reason.with.join(', ')}, who cannot go.`;
    case 'not-drawn':
      return `Not drawn: ${limitsWords(reason.limits)}; ${standing(reason)}; ${drawWords(reason)}.`;
    case 'limit':
      return `No place: ${limitsWords(reason.limits)}. This person: ${standing(reason)}${cutOffWords(reason.cutOff)}.`;
    case 'outranked':
      return `Others come first by the order of the levels: ${standing(reason)}.`;
  }
}

const more = (n: number, what: string) => `${n} more ${n === 1 ? what.replace(/s$/, '') : what}`;

function changeWords(change: Change): string {
  switch (change.change) {
    case 'unpin':
      return `lift the pin of ${change.id}${change.reason ? ` (${wordsOfOut(change.reason).replace(/\.$/, '')})` : ''}`;
    case 'places':
      return `${more(change.more, placeWords[change.kind])} at ${change.site}`;
    case 'total':
      return `a batch of ${change.to} instead of ${change.from}`;
    case 'ceiling':
      return `a ceiling of ${change.to} instead of ${change.from} for ${change.key} ${change.value}`;
    case 'give':
      return `${change.to} instead of ${change.from} handed over on line ${change.line}`;
    case 'offered':
      return `${change.more} more received on line ${change.line}`;
    case 'remainder':
      return `${change.people === 1 ? '1 person' : `${change.people} people`} of line ${change.line} left for a later stage`;
  }
}

/** One way to make a plan possible, as a sentence. */
export function wordsOfRelaxation(relaxation: Relaxation): string {
  const said = relaxation.map(changeWords).join(', and ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

const levelWords: Record<StageKey, string> = {
  kept: 'the number kept of the earlier plan',
  tier0: 'the number in tier 0',
  shortfall: 'the shortfall of the floors',
  tier1: 'the number in tier 1',
  tier2: 'the number in tier 2',
  tier3: 'the number in tier 3',
  tier4: 'the number in tier 4',
  seniority: 'the quarters held of all chosen together',
};

export function wordsOfWhyNot(said: WhyNot): string {
  switch (said.answer) {
    case 'in':
      return 'In the plan.';
    case 'cannot':
      return wordsOfOut(said.reason);
    case 'no-plan':
      return 'With this person in, no plan is possible.';
    case 'worse':
      return `With this person in, ${levelWords[said.level]} would be ${said.to} instead of ${said.from}; no earlier level would change.`;
    case 'draw':
      return 'With this person in, every level would be as good: the draw decided.';
    case 'unknown':
      return 'This could not be answered in the time there was.';
  }
}
