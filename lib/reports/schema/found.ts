import { z } from 'zod';
import { foundInquiry } from '../../inquiries/schema/found';
import type { BatchId } from '../../kernel/ids';
import { id, text } from '../../kernel/text-schema';
import { registryAnswer } from '../../prisoners/schema/registry';

export const question = z.strictObject({ query: text(200) });

export const foundBatch = z.object({ id: id<BatchId>(), number: z.string(), name: z.string() });
export type FoundBatch = z.infer<typeof foundBatch>;

/** What the search box finds. `people` is null for whoever does not search the registry. */
export const everythingFound = z.object({
  people: registryAnswer.nullable(),
  inquiries: z.array(foundInquiry),
  batches: z.array(foundBatch),
});
export type EverythingFound = z.infer<typeof everythingFound>;
