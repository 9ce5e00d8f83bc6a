import type { PersonFacts } from '../../agreements/rules/criteria';
import { blockersOf } from '../../exchanges/rules';
import { asCandidate, type DatedFacts } from '../../exchanges/rules/eligibility';
import { type Priorities, type Tier, tierOf, tiers } from './priority';

/** Of one version: how many people in each tier, and for how many the proof of life or the wish would be too old. */
export type Tally = { readonly tiers: readonly number[]; readonly alive: number; readonly wish: number };
export type Consequences = {
  readonly of: number;
  readonly changed: number;
  readonly present: Tally;
  readonly drafted: Tally;
};

const nobody: Tally = { tiers: tiers.map(() => 0), alive: 0, wish: 0 };
export const noConsequences: Consequences = { of: 0, changed: 0, present: nobody, drafted: nobody };

export type Counted = DatedFacts & PersonFacts;
type Versions = { readonly present: Priorities; readonly drafted: Priorities; readonly now: Date };

/** The counts with one more person in them. Ages are counted on the day of `now`: no batch is meant. */
export function withPerson(sum: Consequences, person: Counted, { present, drafted, now }: Versions): Consequences {
  const date = now.toISOString().slice(0, 10);
  const [before, after] = [tierOf(present, person, date).tier, tierOf(drafted, person, date).tier];
  return {
    of: sum.of + 1,
    changed: sum.changed + (before === after ? 0 : 1),
    present: tallied(sum.present, before, person, present, now),
    drafted: tallied(sum.drafted, after, person, drafted, now),
  };
}

function tallied(tally: Tally, tier: Tier, person: Counted, { limits }: Priorities, now: Date): Tally {
  const blockers = blockersOf(asCandidate({ ...person, limits }, now));
  return {
    tiers: tally.tiers.map((count, at) => (at === tier ? count + 1 : count)),
    alive: tally.alive + (blockers.includes('no-proof-of-life') ? 1 : 0),
    wish: tally.wish + (blockers.includes('wish-outdated') ? 1 : 0),
  };
}
