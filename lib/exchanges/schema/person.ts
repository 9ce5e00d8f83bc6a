import { z } from 'zod';
import type { BatchId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { batchStatuses, blockers, memberStatuses } from '../rules';

const words = z.string().nullable();

/** A person's part in exchanges. `blockers` is null for those who may not read the wish and fitness behind them. */
export const personExchange = z.object({
  status: z.enum(prisonerStatuses).nullable(),
  blockers: z.array(z.enum(blockers)).nullable(),
  batches: z.array(
    z.object({
      id: id<BatchId>(),
      number: z.string(),
      name: z.string(),
      batchStatus: z.enum(batchStatuses),
      plannedOn: words,
      memberStatus: z.enum(memberStatuses),
      holdsPlace: z.boolean(),
      unexpected: z.boolean(),
      addedAt: z.string(),
      addReason: z.string(),
      removedAt: words,
      removeReason: words,
    }),
  ),
});
export type PersonExchange = z.infer<typeof personExchange>;
