import type { Blocker, Candidate } from '../rules';
import { blockersOf } from '../rules';

const day = 86_400_000;

/** What is known of a person, with proof of life counted in whole days before `now`. */
export const asCandidate = (facts: Omit<Candidate, 'lastAliveDaysAgo'> & { lastAliveAt: Date | null }, now: Date) => ({
  ...facts,
  lastAliveDaysAgo: facts.lastAliveAt ? Math.floor((now.getTime() - facts.lastAliveAt.getTime()) / day) : null,
});

/** The blockers of a person as of `now`. */
export const blockersAsOf = (
  facts: Omit<Candidate, 'lastAliveDaysAgo'> & { lastAliveAt: Date | null },
  now: Date,
): readonly Blocker[] => blockersOf(asCandidate(facts, now));

/** How many people each blocker holds back, the commonest first; a person with two is counted under both. */
export function countBlockers(people: readonly { blockers: readonly Blocker[] }[]) {
  const counts = new Map<Blocker, number>();
  for (const { blockers } of people)
    for (const blocker of blockers) counts.set(blocker, (counts.get(blocker) ?? 0) + 1);
  return [...counts].map(([blocker, count]) => ({ blocker, count })).sort((a, b) => b.count - a.count);
}
