import { z } from 'zod';
import type { InquiryId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { band, partScore } from '../../names/score-schema';
import { inquiryStatuses } from '../rules';

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
