import type { Candidate } from './pool';

/** The levels in their published order. Each is brought to its best before the next is looked at. */
export const levelKeys = ['tier0', 'shortfall', 'tier1', 'tier2', 'tier3', 'tier4', 'seniority'] as const;
export type LevelKey = (typeof levelKeys)[number];
export type Levels = Record<LevelKey, number>;

/** When an earlier plan is to be kept, the number kept comes before everything else. */
export type StageKey = LevelKey | 'kept';

/** What choosing these people adds to a level. Shortfall is no sum over people and has columns of its own. */
export function worth(key: StageKey, members: readonly Candidate[], kept: number): number {
  if (key === 'kept') return kept;
  if (key === 'shortfall') return 0;
  if (key === 'seniority') return members.reduce((sum, { quarters }) => sum + quarters, 0);
  const tier = Number(key.slice(4));
  return members.reduce((sum, member) => sum + (member.tier === tier ? 1 : 0), 0);
}

/** Fewer is better at one level only. */
export const isBetter = (key: StageKey, one: number, other: number) =>
  key === 'shortfall' ? one < other : one > other;
