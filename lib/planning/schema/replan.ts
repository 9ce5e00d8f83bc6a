import { z } from 'zod';
import { person } from '../../exchanges/schema/batch';
import type { PrisonerId, RunId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { dropOutCodes, leavingCauses, reaches } from '../rules/runs';

/** Who drops out and why. Nobody is taken off a plan to make it better. */
export const newReplan = z.strictObject({
  dropped: z
    .array(z.strictObject({ prisonerId: id<PrisonerId>(), code: z.enum(dropOutCodes, 'reason-missing') }))
    .min(1, 'list-empty')
    .max(1_000, 'too-long')
    .refine((all) => new Set(all.map(({ prisonerId }) => prisonerId)).size === all.length, { message: 'invalid' }),
});
export type NewReplan = z.infer<typeof newReplan>;

const count = z.number().int();

/** What a plan made again changes, and all that a new approval looks at. */
export const planDifference = z.object({
  runId: id<RunId>(),
  parentId: id<RunId>(),
  reach: z.enum(reaches),
  kept: count,
  out: z.array(
    person.extend({
      line: z.string().nullable(),
      site: z.string().nullable(),
      cause: z.enum(leavingCauses),
      /** Of who dropped out: the cause that was given. */
      code: z.enum(dropOutCodes).nullable(),
    }),
  ),
  in: z.array(person.extend({ line: z.string(), site: z.string(), rank: count.nullable() })),
  moved: z.array(person.extend({ from: z.string(), to: z.string() })),
  vehicles: z.array(z.object({ type: z.string(), site: z.string(), from: count, to: count })),
  received: z.array(z.object({ line: z.string(), from: count, to: count })),
});
export type PlanDifference = z.infer<typeof planDifference>;
