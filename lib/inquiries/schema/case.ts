import { z } from 'zod';
import type { InquiryId, PrisonerId, SoughtId, UserId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id } from '../../kernel/text-schema';
import { categories, prisonerStatuses } from '../../prisoners/rules';
import {
  channels,
  closeReasons,
  consentPurposes,
  inquiryStatuses,
  kinshipMethods,
  kinshipOutcomes,
  kinshipStates,
  languages,
  linkStatuses,
  lostHows,
  relationships,
  sexes,
} from '../rules';

const words = z.string().nullable();
const staff = z.object({ id: id<UserId>(), name: z.string() });

/** The record a sought person is linked to. `record` is null when the reader may not open it; that it is linked is no secret here. */
const link = z.object({
  status: z.enum(linkStatuses).exclude(['none']),
  since: z.string().nullable(),
  by: words,
  record: z
    .object({ id: id<PrisonerId>(), number: z.number(), name: z.string(), status: z.enum(prisonerStatuses) })
    .nullable(),
});

export const caseSought = z.object({
  id: id<SoughtId>(),
  surname: words,
  given: words,
  patronymic: words,
  otherNames: words,
  sex: z.enum(sexes),
  birth: partialDate,
  birthPlace: words,
  category: z.enum(categories),
  rank: words,
  unit: words,
  serviceNumber: words,
  lost: partialDate,
  lostPlace: words,
  lostHow: z.enum(lostHows),
  circumstances: words,
  known: words,
  link: link.nullable(),
});
export type CaseSought = z.infer<typeof caseSought>;

export const caseMessage = z.object({
  id: id(),
  sender: z.enum(['family', 'office']),
  author: words,
  body: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export type CaseMessage = z.infer<typeof caseMessage>;

export const caseKinshipCheck = z.object({
  id: id(),
  method: z.enum(kinshipMethods),
  outcome: z.enum(kinshipOutcomes),
  note: words,
  by: words,
  recordedAt: z.string(),
});
export type CaseKinshipCheck = z.infer<typeof caseKinshipCheck>;

/** The kinds of the case's timeline, in the order of its filter. */
export const timelineKinds = ['status', 'assignment', 'message', 'kinship', 'link', 'consent', 'telling'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** What a line of the timeline says happened; every code has its sentence in the messages. */
export const timelineWhats = [
  'received',
  'status-changed',
  'taken',
  'released',
  'handed-over',
  'marked-urgent',
  'code-reissued',
  'no-longer-urgent',
  'message-in',
  'message-out',
  'information-added',
  'kinship-checked',
  'linked',
  'unlinked',
  'link-verified',
  'consent-given',
  'consent-withheld',
  'told',
  'other',
] as const;

/** One line of the timeline: what, when it happened, when and by whom it was written down. `by` null: the family or the system. */
export const timelineLine = z.object({
  id: z.string(),
  kind: z.enum(timelineKinds),
  what: z.enum(timelineWhats),
  occurredAt: z.string(),
  recordedAt: z.string(),
  by: words,
  toStatus: z.enum(inquiryStatuses).nullable(),
  reason: z.enum(closeReasons).nullable(),
  /** A person's name, a purpose or an outcome: what the sentence is about. */
  about: words,
  note: words,
});
export type TimelineLine = z.infer<typeof timelineLine>;

/** One inquiry with everything in it: what the case page shows, and nothing else of the row. */
export const inquiryCase = z.object({
  id: id<InquiryId>(),
  reference: z.string(),
  version: z.number(),
  status: z.enum(inquiryStatuses),
  statusSince: z.string(),
  closeReason: z.enum(closeReasons).nullable(),
  kinship: z.enum(kinshipStates),
  urgent: z.boolean(),
  channel: z.enum(channels),
  language: z.enum(languages),
  receivedAt: z.string(),
  assignedTo: staff.nullable(),
  inquirerName: z.string(),
  relationship: z.enum(relationships),
  contact: z.object({ phone: words, email: words, address: words, safeTimes: words }).nullable(),
  wantsNotices: z.boolean(),
  sought: z.array(caseSought),
  consents: z.array(z.object({ purpose: z.enum(consentPurposes), granted: z.boolean(), recordedAt: z.string() })),
  messages: z.array(caseMessage),
  kinshipChecks: z.array(caseKinshipCheck),
  timeline: z.array(timelineLine),
  /** Who wrote last, for the conflict panel. */
  lastChange: z.object({ by: words, at: z.string() }),
  /** What this reader may do; the commands decide anew. */
  may: z.object({ work: z.boolean(), link: z.boolean(), reassign: z.boolean(), mine: z.boolean() }),
});
export type InquiryCase = z.infer<typeof inquiryCase>;

/** Colleagues an inquiry can be handed to. */
export const colleagues = z.object({ people: z.array(staff) });
