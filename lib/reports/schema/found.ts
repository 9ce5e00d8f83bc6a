import { z } from 'zod';
import { inquiryStatuses } from '../../inquiries/rules';
import type { BatchId, InquiryId } from '../../kernel/ids';
import { id, text } from '../../kernel/text-schema';
import { band, partScore } from '../../names/score-schema';
import { registryAnswer } from '../../prisoners/schema/registry';

export const question = z.strictObject({ query: text(200) });

/** An inquiry that seeks somebody like the person asked for, or that has the reference typed. */
export const foundInquiry = z.object({
  id: id<InquiryId>(),
  reference: z.string(),
  status: z.enum(inquiryStatuses),
  /** Whom it seeks. */
  name: z.string(),
  inquirerName: z.string(),
  birthYear: z.number().nullable(),
  /** How surely it is the person asked for, and why; null when found by its reference. */
  band: band.nullable(),
  parts: z.array(partScore),
});
export type FoundInquiry = z.infer<typeof foundInquiry>;

export const foundBatch = z.object({ id: id<BatchId>(), number: z.string(), name: z.string() });
export type FoundBatch = z.infer<typeof foundBatch>;

/** What the search box finds. `people` is null for whoever does not search the registry. */
export const everythingFound = z.object({
  people: registryAnswer.nullable(),
  inquiries: z.array(foundInquiry),
  batches: z.array(foundBatch),
});
export type EverythingFound = z.infer<typeof everythingFound>;
