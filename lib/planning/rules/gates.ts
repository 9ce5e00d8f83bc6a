import type { SourceKind } from '../../evidence/rules';
import { type Blocker, blockersOf, type Candidate } from '../../exchanges/rules';
import { asCandidate, type DatedFacts } from '../../exchanges/rules/eligibility';

/** What must hold before anybody can be chosen, in the order in which it is asked. */
export const gateKeys = ['identity', 'alive', 'wish', 'fitness', 'legal-hold', 'location', 'other-batch'] as const;
export type GateKey = (typeof gateKeys)[number];

export const gateFindings = [
  'captivity-confirmed',
  'shown-alive',
  'wishes',
  'fit',
  'fit-with-stretcher',
  'no-hold',
  'release-consented',
  'place-known',
  'in-no-other-batch',
  'not-held',
  'captivity-unconfirmed',
  'no-proof-of-life',
  'proof-of-life-outdated',
  'wish-not-asked',
  'wish-outdated',
  'declines',
  'fitness-unknown',
  'unfit',
  'on-hold',
  'place-unknown',
  'place-not-served',
  'in-another-batch',
] as const;
export type GateFinding = (typeof gateFindings)[number];

/** What a gate rests on: two people's decision, what a source said, a private talk, the medical officer, what was recorded. */
export type GateSource =
  | SourceKind
  | 'confirmation'
  | 'private-talk'
  | 'medical-officer'
  | 'record'
  | 'detention-history'
  | 'batch';

/** One gate of one person: whether it holds, what was found, of which day (YYYY-MM-DD) and from which source. */
export type Gate = {
  readonly gate: GateKey;
  readonly holds: boolean;
  readonly finding: GateFinding;
  readonly on: string | null;
  readonly source: GateSource | null;
  /** How old it is and may be, of gates that age. */
  readonly days?: number | null | undefined;
  readonly limit?: number | undefined;
  /** The number of the other batch. */
  readonly batch?: number | undefined;
};

export type GateFacts = DatedFacts & {
  readonly aliveSource: SourceKind | null;
  readonly confirmedAt: Date | null;
  readonly fitnessAsOf: Date | null;
  readonly holdAt: Date | null;
  readonly placeOn: Date | null;
  readonly placeSource: 'detention-history' | SourceKind | null;
  readonly otherBatch: number | null;
  readonly otherBatchSince: Date | null;
};

const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;

/**
 * Every gate of a person as of `now`, with its evidence. Whether one holds is what `blockersOf` says and nothing else;
 * `served`: whether the sites of the plan serve the place where the person is.
 */
export function gatesOf(facts: GateFacts, now: Date, served = true): readonly Gate[] {
  const person = asCandidate(facts, now);
  const blockers = blockersOf(person);
  return gateKeys.map((gate) => {
    const found = told[gate](facts, person, blockers);
    if (gate === 'location' && found.holds && !served) return { ...found, holds: false, finding: 'place-not-served' };
    return found;
  });
}

type Tell = (facts: GateFacts, person: Candidate, blockers: readonly Blocker[]) => Gate;

const told: Record<GateKey, Tell> = {
  identity: ({ confirmedAt }, _person, blockers) => ({
    gate: 'identity',
    ...found(blockers, ['not-held', 'captivity-unconfirmed'], 'captivity-confirmed'),
    on: dayOf(confirmedAt),
    source: confirmedAt ? 'confirmation' : null,
  }),
  alive: ({ lastAliveAt, aliveSource }, { lastAliveDaysAgo, limits }, blockers) => ({
    gate: 'alive',
    ...found(blockers, ['no-proof-of-life'], 'shown-alive'),
    ...(blockers.includes('no-proof-of-life') && lastAliveAt ? { finding: 'proof-of-life-outdated' as const } : {}),
    on: dayOf(lastAliveAt),
    source: lastAliveAt ? (aliveSource ?? 'record') : null,
    days: lastAliveDaysAgo,
    limit: limits.proofOfLifeDays,
  }),
  wish: ({ wish, wishAsOf }, { wishDaysAgo, limits }, blockers) => ({
    gate: 'wish',
    ...found(blockers, ['wish-not-asked', 'wish-outdated', 'declines'], 'wishes'),
    on: dayOf(wishAsOf),
    source: wish === 'not-asked' ? null : 'private-talk',
    days: wishDaysAgo,
    limit: limits.wishDays,
  }),
  fitness: ({ fitness, fitnessAsOf }, _person, blockers) => ({
    gate: 'fitness',
    ...found(blockers, ['fitness-unknown', 'unfit'], fitness === 'fit-with-stretcher' ? 'fit-with-stretcher' : 'fit'),
    on: dayOf(fitnessAsOf),
    source: fitness === 'unknown' ? null : 'medical-officer',
  }),
  'legal-hold': ({ hold, holdAt }, _person, blockers) => ({
    gate: 'legal-hold',
    ...found(blockers, ['legal-hold'], hold === 'hold-consented' ? 'release-consented' : 'no-hold'),
    on: dayOf(holdAt),
    source: holdAt ? 'record' : null,
  }),
  location: ({ placeOn, placeSource }, _person, blockers) => ({
    gate: 'location',
    ...found(blockers, ['place-unknown'], 'place-known'),
    on: dayOf(placeOn),
    source: placeSource,
  }),
  'other-batch': ({ otherBatch, otherBatchSince }, _person, blockers) => ({
    gate: 'other-batch',
    ...found(blockers, ['in-another-batch'], 'in-no-other-batch'),
    on: dayOf(otherBatchSince),
    source: otherBatch === null ? null : 'batch',
    ...(otherBatch === null ? {} : { batch: otherBatch }),
  }),
};

const findingOf = (blocker: Blocker): GateFinding => (blocker === 'legal-hold' ? 'on-hold' : blocker);

function found(blockers: readonly Blocker[], against: readonly Blocker[], otherwise: GateFinding) {
  const blocker = against.find((one) => blockers.includes(one));
  return blocker ? { holds: false, finding: findingOf(blocker) } : { holds: true, finding: otherwise };
}
