import { z } from 'zod';
import { tiers } from '../../exchanges/planner/problem';
import { person } from '../../exchanges/schema/batch';
import type { RunId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { levels } from './reasons';
import { problemChanges } from './set-up';

/** What a scenario says otherwise than the set-up; a part that is given takes the whole part's place. */
export const changes = problemChanges;
export type Changes = z.infer<typeof changes>;

/**
 * A question "what if". `against`: the run it is to be held beside, whose draw it takes, so that only the change differs.
 * Nothing of it stays unless somebody keeps it.
 */
export const newScenario = z.strictObject({
  changes: changes.refine((given) => Object.values(given).some((value) => value !== undefined), {
    message: 'nothing-changed',
  }),
  against: id<RunId>().nullish(),
});
export type NewScenario = z.infer<typeof newScenario>;

export const comparedRuns = z.strictObject({ a: id<RunId>(), b: id<RunId>() });
export type ComparedRuns = z.infer<typeof comparedRuns>;

/** At most so many people are named of each side; the totals are always whole. */
export const mostNamed = 200;
const entry = person.extend({ tier: z.literal(tiers), line: z.string().nullable(), site: z.string() });
const pair = z.object({ a: z.number().int(), b: z.number().int() });

/** Two runs of one batch side by side: `enters` are in `b` and not in `a`, `leaves` in `a` and not in `b`. */
export const runComparison = z.object({
  a: z.object({ id: id<RunId>(), number: z.number().int(), levels: levels.nullable() }),
  b: z.object({ id: id<RunId>(), number: z.number().int(), levels: levels.nullable() }),
  /** The first level that differs, in the order in which they count; null when none does. */
  firstDifference: z.string().nullable(),
  enters: z.array(entry),
  entersTotal: z.number().int(),
  leaves: z.array(entry),
  leavesTotal: z.number().int(),
  stays: z.number().int(),
  byTier: z.array(pair.extend({ tier: z.literal(tiers) })),
  byLine: z.array(pair.extend({ line: z.string() })),
  /** The two were drawn with different seeds: among equals chance differs too, not only what was asked. */
  otherDraw: z.boolean(),
});
export type RunComparison = z.infer<typeof runComparison>;
