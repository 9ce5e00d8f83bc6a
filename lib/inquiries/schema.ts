import { z } from 'zod';
import type { InquiryId } from '../kernel/ids';
import { partialDate } from '../kernel/partial-date-schema';
import { id, optionalText, requiredText } from '../kernel/text-schema';
import { categories } from '../prisoners/rules';
import {
  channels,
  consentPurposes,
  inquiryStatuses,
  kinshipStates,
  kinshipToCheck,
  languages,
  lostHows,
  relationships,
  sexes,
} from './rules';

/** How to reach the inquirer. Kept encrypted; any one way is enough, none is possible for a letter. */
export const contactDetails = z.strictObject({
  phone: optionalText(60),
  email: z
    .email('not-an-email')
    .max(254, 'too-long')
    .nullish()
    .transform((v) => v ?? null),
  address: optionalText(500),
  safeTimes: optionalText(300),
});
export type ContactDetails = z.infer<typeof contactDetails>;

/** One sought person, as the inquirer describes them. Every field but some name is optional. */
export const soughtPerson = z
  .strictObject({
    surname: optionalText(200),
    given: optionalText(200),
    patronymic: optionalText(200),
    otherNames: optionalText(400),
    sex: z.enum(sexes).default('unknown'),
    birth: partialDate,
    birthPlace: optionalText(300),
    category: z.enum(categories).default('unknown'),
    rank: optionalText(120),
    unit: optionalText(300),
    serviceNumber: optionalText(60),
    lost: partialDate,
    lostPlace: optionalText(300),
    lostHow: z.enum(lostHows).default('unknown'),
    circumstances: optionalText(4000),
    known: optionalText(4000),
  })
  .refine(({ surname, given, otherNames }) => Boolean(surname || given || otherNames), {
    path: ['surname'],
    message: 'name-missing',
  });
export type SoughtPerson = z.infer<typeof soughtPerson>;

export const consents = z.strictObject(
  Object.fromEntries(consentPurposes.map((purpose) => [purpose, z.boolean().default(false)])) as Record<
    (typeof consentPurposes)[number],
    z.ZodDefault<z.ZodBoolean>
  >,
);

/** A new inquiry, from the family's form, the hotline or a letter: one pipeline for all of them. */
export const newInquiry = z
  .strictObject({
    submissionId: z.uuid('invalid'),
    language: z.enum(languages),
    inquirerName: requiredText(200),
    relationship: z.enum(relationships, 'choose-one'),
    contact: contactDetails,
    wantsNotices: z.boolean().default(false),
    sought: z.array(soughtPerson).min(1, 'required').max(10, 'too-many-people'),
    consents,
  })
  .refine(({ wantsNotices, contact }) => !wantsNotices || Boolean(contact.email), {
    path: ['contact', 'email'],
    message: 'email-needed',
  })
  .refine(({ consents: given }) => given.search, { path: ['consents', 'search'], message: 'consent-needed' });
export type NewInquiry = z.infer<typeof newInquiry>;

/** What staff add when they log a case for a family. */
export const loggedInquiry = z.strictObject({
  channel: z.enum(channels).exclude(['web']),
  urgent: z.boolean().default(false),
  receivedAt: z.iso.datetime({ offset: true }).nullish(),
  inquiry: newInquiry,
});
export type LoggedInquiry = z.infer<typeof loggedInquiry>;

/** The receipt. The code is shown here and nowhere else. */
export const inquiryReceipt = z.object({
  inquiryId: id<InquiryId>(),
  reference: z.string().regex(/^\d{9}$/),
  code: z.string().regex(/^\d{20}$/),
  receivedAt: z.string(),
});
export type InquiryReceipt = z.infer<typeof inquiryReceipt>;

export const inquiryFilter = z.strictObject({
  status: z.enum(inquiryStatuses).optional(),
  mine: z.enum(['1']).optional(),
  unassigned: z.enum(['1']).optional(),
  urgent: z.enum(['1']).optional(),
  /** With a message of the family nobody has read. */
  unread: z.enum(['1']).optional(),
  /** Unchanged for seven days. */
  quiet: z.enum(['1']).optional(),
  channel: z.enum(channels).optional(),
  kinship: z.enum([...kinshipStates, kinshipToCheck]).optional(),
  after: z.string().max(120).optional(),
});
export type InquiryFilter = z.infer<typeof inquiryFilter>;

/** The address of the queue under a filter: codes only, so that it can be shared and logged. */
export function queueHref(filter: InquiryFilter): string {
  const codes = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return codes.length > 0 ? `/inquiries?${new URLSearchParams(codes)}` : '/inquiries';
}

export const inquiryLine = z.object({
  id: id<InquiryId>(),
  reference: z.string(),
  status: z.enum(inquiryStatuses),
  kinship: z.enum(kinshipStates),
  channel: z.enum(channels),
  urgent: z.boolean(),
  inquirerName: z.string(),
  relationship: z.enum(relationships),
  soughtNames: z.array(z.string()),
  assignedTo: z.string().nullable(),
  receivedAt: z.string(),
  unread: z.number(),
});
export const inquiryPage = z.object({ lines: z.array(inquiryLine), next: z.string().nullable(), total: z.number() });
export type InquiryPage = z.infer<typeof inquiryPage>;
