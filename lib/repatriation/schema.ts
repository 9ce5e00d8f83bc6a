import { z } from 'zod';
import { inquiryStatuses, kinshipStates, languages, relationships } from '../inquiries/rules';
import type { InquiryId, PrisonerId, SoughtId, TellingId, UserId } from '../kernel/ids';
import { id, optionalText, requiredText, version } from '../kernel/text-schema';
import { prisonerStatuses } from '../prisoners/rules';
import { attemptOutcomes, reachedHows, tellingStatuses, tellingSubjects, withdrawReasons } from './rules';

const moment = z.iso.datetime({ offset: true, error: 'not-a-date' }).transform((text) => new Date(text));

export const tellingPath = z.object({ id: id<TellingId>() });
export const newTelling = z.strictObject({
  soughtId: id<SoughtId>(),
  what: z.enum(tellingSubjects).exclude(['reunited']),
});
export type NewTelling = z.infer<typeof newTelling>;

/** To whom the task goes; without an officer it goes back to those waiting. */
export const assignment = z.strictObject({ version, officerId: id<UserId>().nullable() });
export type Assignment = z.infer<typeof assignment> & z.infer<typeof tellingPath>;

export const attempt = z.strictObject({
  how: z.enum(reachedHows, 'choose-one'),
  outcome: z.enum(attemptOutcomes, 'choose-one'),
  occurredAt: moment,
  note: optionalText(1000),
});
export type Attempt = z.infer<typeof attempt> & z.infer<typeof tellingPath>;

export const reached = z.strictObject({
  version,
  how: z.enum(reachedHows, 'choose-one'),
  whom: requiredText(200),
  occurredAt: moment,
  note: optionalText(1000),
});
export type Reached = z.infer<typeof reached> & z.infer<typeof tellingPath>;

export const tellingWithdrawal = z.strictObject({
  version,
  reason: z.enum(withdrawReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type TellingWithdrawal = z.infer<typeof tellingWithdrawal> & z.infer<typeof tellingPath>;

export const tellingReceipt = z.object({ tellingId: id<TellingId>(), status: z.enum(tellingStatuses) });

const person = z.object({
  id: id<PrisonerId>(),
  number: z.number(),
  name: z.string(),
  status: z.enum(prisonerStatuses),
});
const family = z.object({
  inquiryId: id<InquiryId>(),
  reference: z.string(),
  inquirerName: z.string(),
  relationship: z.enum(relationships),
  kinship: z.enum(kinshipStates),
  language: z.enum(languages),
  link: z.string(),
});

export const tellingTabs = ['to-open', 'mine', 'waiting', 'overdue', 'told', 'withdrawn'] as const;
export type TellingTab = (typeof tellingTabs)[number];
export const tellingFilter = z.strictObject({
  tab: z.enum(tellingTabs).default('mine'),
  after: z.string().max(120).optional(),
});
export type TellingFilter = z.infer<typeof tellingFilter>;

export const tellingLine = z.object({
  /** Missing while nobody has opened the task. */
  id: id<TellingId>().nullable(),
  soughtId: id<SoughtId>(),
  what: z.enum(tellingSubjects),
  status: z.enum(tellingStatuses).nullable(),
  person,
  family,
  officer: z.string().nullable(),
  mine: z.boolean(),
  dueAt: z.string().nullable(),
  attempts: z.number(),
  lastAttemptAt: z.string().nullable(),
  reachedAt: z.string().nullable(),
});
export type TellingLine = z.infer<typeof tellingLine>;
export const tellingPage = z.object({
  lines: z.array(tellingLine),
  next: z.string().nullable(),
  mayOpen: z.boolean(),
  now: z.string(),
});
export type TellingPage = z.infer<typeof tellingPage>;

/** One task with everything the officer needs to make the call. The place of detention is not among it. */
export const tellingCase = tellingLine.extend({
  id: id<TellingId>(),
  status: z.enum(tellingStatuses),
  version: z.number(),
  inquiryStatus: z.enum(inquiryStatuses),
  contact: z.object({
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    safeTimes: z.string().nullable(),
  }),
  /** Why this family may not be told yet, or null. */
  blocker: z.enum(['kinship', 'link', 'status']).nullable(),
  made: z.array(
    z.object({
      id: z.string(),
      how: z.enum(reachedHows),
      outcome: z.enum(attemptOutcomes),
      note: z.string().nullable(),
      occurredAt: z.string(),
      recordedAt: z.string(),
      by: z.string().nullable(),
    }),
  ),
  reached: z
    .object({
      at: z.string(),
      how: z.enum(reachedHows),
      whom: z.string().nullable(),
      note: z.string().nullable(),
      by: z.string().nullable(),
    })
    .nullable(),
  /** Who reads this: taking the task means naming oneself. */
  me: id<UserId>(),
  officers: z.array(z.object({ id: id<UserId>(), name: z.string() })),
  may: z.object({ take: z.boolean(), assign: z.boolean(), work: z.boolean(), withdraw: z.boolean() }),
});
export type TellingCase = z.infer<typeof tellingCase>;

export const returnedPath = z.object({ id: id<PrisonerId>() });
export const returnedFilter = z.strictObject({ after: z.string().max(120).optional() });

/** One person who came home and how far the family's part has come. */
export const returnedLine = z.object({
  person,
  since: z.string().nullable(),
  families: z.number(),
  told: z.number(),
  reunitedAt: z.string().nullable(),
  lastFollowUpAt: z.string().nullable(),
});
export type ReturnedLine = z.infer<typeof returnedLine>;
export const returnedPage = z.object({ lines: z.array(returnedLine), next: z.string().nullable() });
export type ReturnedPage = z.infer<typeof returnedPage>;

const happening = z.object({
  id: z.string(),
  occurredAt: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable(),
});
/** What there is to do for one person after the return: the families, the reunion, the follow-up. */
export const afterReturn = z.object({
  person: person.extend({ since: z.string().nullable() }),
  families: z.array(
    family.extend({
      soughtId: id<SoughtId>(),
      inquiryStatus: z.enum(inquiryStatuses),
      toldAt: z.string().nullable(),
      reunitedAt: z.string().nullable(),
      tellingId: id<TellingId>().nullable(),
    }),
  ),
  reunions: z.array(happening),
  followUps: z.array(happening),
  may: z.object({ record: z.boolean(), close: z.boolean() }),
});
export type AfterReturn = z.infer<typeof afterReturn>;

export const reunion = z.strictObject({
  prisonerId: id<PrisonerId>(),
  soughtIds: z.array(id<SoughtId>()).max(20, 'invalid'),
  occurredAt: moment,
  note: optionalText(2000),
});
export type Reunion = z.infer<typeof reunion>;
export const followUp = z.strictObject({ occurredAt: moment, note: requiredText(2000) });
export type FollowUp = z.infer<typeof followUp> & z.infer<typeof returnedPath>;
export const closing = z.strictObject({ note: optionalText(2000) });
export type Closing = z.infer<typeof closing> & z.infer<typeof returnedPath>;
export const inquiryClosing = z.strictObject({ inquiryId: id<InquiryId>() });
export type InquiryClosing = z.infer<typeof inquiryClosing> & z.infer<typeof returnedPath>;
export const returnReceipt = z.object({ prisonerId: id<PrisonerId>(), status: z.enum(prisonerStatuses) });
