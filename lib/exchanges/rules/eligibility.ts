import type { Blocker, Candidate } from '../rules';
import { blockersOf } from '../rules';

const day = 86_400_000;

type Counted = 'lastAliveDaysAgo' | 'wishDaysAgo';
export type DatedFacts = Omit<Candidate, Counted> & { lastAliveAt: Date | null; wishAsOf: Date | null };

const daysBefore = (now: Date, then: Date | null) => (then ? Math.floor((now.getTime() - then.getTime()) / day) : null);

/** What is known of a person, with proof of life and wish counted in whole days before `now`. */
export const asCandidate = (facts: DatedFacts, now: Date): Candidate => ({
  ...facts,
  lastAliveDaysAgo: daysBefore(now, facts.lastAliveAt),
  wishDaysAgo: daysBefore(now, facts.wishAsOf),
});

/** The blockers of a person as of `now`. */
export const blockersAsOf = (facts: DatedFacts, now: Date): readonly Blocker[] => blockersOf(asCandidate(facts, now));

/** How many people each blocker holds back, the commonest first; a person with two is counted under both. */
export function countBlockers(people: readonly { blockers: readonly Blocker[] }[]) {
  const counts = new Map<Blocker, number>();
  for (const { blockers } of people)
    for (const blocker of blockers) counts.set(blocker, (counts.get(blocker) ?? 0) + 1);
  return [...counts].map(([blocker, count]) => ({ blocker, count })).sort((a, b) => b.count - a.count);
}
