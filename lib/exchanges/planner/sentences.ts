import type { GateCode } from './gates';
import type { StageKey } from './levels';
import type { Change, CutOff, Draw, InReason, Limit, OutReason, Relaxation } from './reasons';
import type { WhyNot } from './why-not';

/*
 * The codes of the core as sentences of the application: each is a key of the messages `planning` with its values. Every
 * sentence is whole, so that no language has to join halves of one. What only the screen can name (a person by their id, a
 * line, a place, a group, a level) is handed over as what it is, and named there.
 */

export type Named =
  | { readonly people: readonly string[] }
  | { readonly line: string }
  | { readonly site: string }
  | { readonly group: { readonly key: string; readonly value: string } }
  | { readonly level: StageKey };
export type Values = Readonly<Record<string, number | string | Named>>;

export type SentenceKey =
  | `in.${InReason['code']}`
  | `out.${OutReason['code']}`
  | `limits.${Limit['limit']}`
  | `closed.${GateCode}`
  | `changes.${Change['change']}`
  | `whyNot.${WhyNot['answer']}`
  | 'standing'
  | 'cutOff'
  | 'draw';
export type Sentence = { readonly key: SentenceKey; readonly values: Values };

const said = (key: SentenceKey, values: Values = {}): Sentence => ({ key, values });

/** Why somebody is in: what decided first, then the figures it was decided by. */
export function sentencesOfIn(reason: InReason): Sentence[] {
  switch (reason.code) {
    case 'pinned-in':
      return [said('in.pinned-in')];
    case 'pinned-together':
      return [said('in.pinned-together', { people: { people: reason.with } })];
    case 'all-for-all':
      return [said('in.all-for-all', { line: { line: reason.line } })];
    case 'floor': {
      const { floor, reached } = reason;
      return [said('in.floor', { group: groupOf(reason), floor, reached }), standing(reason)];
    }
    case 'drawn':
      return [said('in.drawn'), standing(reason), drawn(reason)];
    case 'order':
      return [said('in.order'), standing(reason), ...cutOff(reason.cutOff)];
  }
}

/** Why somebody is out: what decided first, then every limit, their own standing, the cut-off or the draw. */
export function sentencesOfOut(reason: OutReason): Sentence[] {
  switch (reason.code) {
    case 'gate':
      return [said('out.gate', { count: reason.gates.length }), ...reason.gates.map((gate) => said(`closed.${gate}`))];
    case 'pinned-out':
      return [said('out.pinned-out')];
    case 'no-line':
      return [said('out.no-line')];
    case 'together':
      return [said('out.together', { people: { people: reason.with } })];
    case 'not-drawn':
      return [said('out.not-drawn'), ...reason.limits.map(limitSaid), standing(reason), drawn(reason)];
    case 'limit':
      return [said('out.limit'), ...reason.limits.map(limitSaid), standing(reason), ...cutOff(reason.cutOff)];
    case 'outranked':
      return [said('out.outranked'), standing(reason)];
  }
}

/** One way to make a plan possible: a sentence for each change in it, all of which are needed. */
export const sentencesOfRelaxation = (relaxation: Relaxation): Sentence[][] => relaxation.map(sentencesOfChange);

/** Of a pin on somebody who cannot be chosen it is also said why. */
function sentencesOfChange(change: Change): Sentence[] {
  switch (change.change) {
    case 'unpin':
      return [
        said('changes.unpin', { people: { people: [change.id] } }),
        ...(change.reason ? sentencesOfOut(change.reason) : []),
      ];
    case 'places':
      return [said('changes.places', { kind: change.kind, site: { site: change.site }, more: change.more })];
    case 'total':
      return [said('changes.total', { from: change.from, to: change.to })];
    case 'ceiling':
      return [said('changes.ceiling', { group: groupOf(change), from: change.from, to: change.to })];
    case 'give':
      return [said('changes.give', { line: { line: change.line }, from: change.from, to: change.to })];
    case 'offered':
      return [said('changes.offered', { line: { line: change.line }, more: change.more })];
    case 'remainder':
      return [said('changes.remainder', { line: { line: change.line }, people: change.people })];
  }
}

/** What it would cost to have somebody in. */
export function sentencesOfWhyNot(answer: WhyNot): Sentence[] {
  switch (answer.answer) {
    case 'cannot':
      return [said('whyNot.cannot'), ...sentencesOfOut(answer.reason)];
    case 'worse':
      return [said('whyNot.worse', { level: { level: answer.level }, from: answer.from, to: answer.to })];
    default:
      return [said(`whyNot.${answer.answer}`)];
  }
}

export function limitSaid(limit: Limit): Sentence {
  switch (limit.limit) {
    case 'total':
      return said('limits.total', { most: limit.most });
    case 'line':
      return said('limits.line', { line: { line: limit.line }, most: limit.most });
    case 'multiple':
      return said('limits.multiple', { line: { line: limit.line }, give: limit.give });
    case 'place':
      return said('limits.place', { kind: limit.kind, site: { site: limit.site }, used: limit.used });
    case 'ceiling':
      return said('limits.ceiling', { group: groupOf(limit), most: limit.most });
  }
}

const groupOf = ({ key, value }: { key: string; value: string }) => ({ group: { key, value } });
const standing = ({ tier, quarters }: CutOff) => said('standing', { tier, quarters });
const cutOff = (last: CutOff | null) => (last ? [said('cutOff', { tier: last.tier, quarters: last.quarters })] : []);
const drawn = ({ equals, places, drawn: turn }: Draw) => said('draw', { equals, places, turn });

/** The values of a sentence with everything named, as a message takes them. */
export const namedBy = (name: (thing: Named) => string, values: Values): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'object' ? name(value) : value]),
  );
