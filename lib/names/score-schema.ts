import { z } from 'zod';
import { bands, type Score } from './score';
import { levelsOf, type Part, type PartScore, parts } from './score/levels';

const knownLevel = ({ part, level }: { part: Part; level: string }) =>
  (levelsOf[part] as readonly string[]).includes(level);

/** One part of a comparison as it is sent to the browser. */
export const partScore = z
  .object({ part: z.enum(parts), level: z.string(), bits: z.number(), ours: z.string(), theirs: z.string() })
  .refine(knownLevel, 'unknown-level')
  .transform((part) => part as PartScore);

export const band = z.enum(bands);

/** A comparison as it is sent to the browser and kept beside a candidate. */
export const score = z.object({
  bits: z.number(),
  band,
  parts: z.array(partScore).readonly(),
  brothers: z.boolean(),
}) satisfies z.ZodType<Score>;
