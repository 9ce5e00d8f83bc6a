import { z } from 'zod';
import type { InquiryId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { inquiryStatuses, kinshipStates, linkStatuses, relationships } from '../rules';

// Must agree with `tellingSubjects` and `tellingStatuses` in lib/repatriation/rules, which comes after this domain.
const told = z.object({
  what: z.enum(['captivity-confirmed', 'returned', 'reunited']),
  status: z.enum(['waiting', 'assigned', 'reached', 'withdrawn']),
  reachedAt: z.string().nullable(),
  by: z.string().nullable(),
});

/** One family's inquiry as a person's record shows it: who asks, how sure, and what they were told. */
export const inquiryAbout = z.object({
  inquiryId: id<InquiryId>(),
  reference: z.string(),
  status: z.enum(inquiryStatuses),
  kinship: z.enum(kinshipStates),
  inquirerName: z.string(),
  relationship: z.enum(relationships),
  link: z.enum(linkStatuses),
  linkedAt: z.string().nullable(),
  tellings: z.array(told),
});
export type InquiryAbout = z.infer<typeof inquiryAbout>;
