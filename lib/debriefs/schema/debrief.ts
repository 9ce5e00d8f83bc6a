import { z } from 'zod';
import type { DebriefId, PrisonerId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { consents, debriefActions, debriefStatuses, languages } from '../rules/debrief';
import { albumLine } from './album';
import { sightingLine } from './sighting';

export const debriefPath = z.object({ id: id<DebriefId>() });

/** Who is asked: by the number of their record, or by name when they are not on file. */
export const newDebrief = z
  .strictObject({
    record: optionalText(20),
    personName: optionalText(300),
    consentSearch: z.enum(consents, 'choose-one').optional(),
    consentFamilies: z.enum(consents, 'choose-one').optional(),
  })
  .refine(({ record, personName }) => Boolean(record) !== Boolean(personName), {
    path: ['record'],
    message: 'one-of-two',
  });
export type NewDebrief = z.infer<typeof newDebrief>;

const day = z
  .string('not-a-date')
  .regex(/^\d{4}-\d\d-\d\d$/, 'not-a-date')
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)), 'not-a-date');

export const newSession = z.strictObject({
  heldOn: day,
  place: requiredText(300),
  language: z.enum(languages, 'choose-one'),
  interpreter: optionalText(200),
});
export type NewSession = z.infer<typeof newSession>;

/** What of the form is saved while it is written; sightings are saved one by one. */
const fields = z.object({
  consentSearch: z.enum(consents, 'choose-one'),
  consentFamilies: z.enum(consents, 'choose-one'),
  withheldFrom: optionalText(500),
  summary: optionalText(4000),
});
export type DebriefFields = z.infer<typeof fields>;
export const debriefChange = z.strictObject({ version, ...fields.shape });
export type DebriefChange = z.infer<typeof debriefChange>;

export const debriefMove = z.strictObject({
  version,
  action: z.enum(debriefActions, 'choose-one'),
  reason: optionalText(1000),
});
export type DebriefMove = z.infer<typeof debriefMove>;

export const debriefReceipt = z.object({
  debriefId: id<DebriefId>(),
  version: z.number(),
  status: z.enum(debriefStatuses),
});

export const debriefShows = ['open', 'mine', 'closed', 'all'] as const;
export const debriefFilter = z.strictObject({
  show: z.enum(debriefShows).default('open'),
  before: z.string().max(12).optional(),
});
export type DebriefFilter = z.infer<typeof debriefFilter>;

const person = z.string().nullable();

/** A debrief in the list. What was seen is counted only for those who read it. */
export const debriefLine = z.object({
  id: id<DebriefId>(),
  number: z.string(),
  person: z.string(),
  status: z.enum(debriefStatuses),
  lastMeeting: z.object({ on: z.string(), place: z.string() }).nullable(),
  interviewers: z.array(person),
  openedAt: z.string(),
  sightings: z.object({ waiting: z.number(), attached: z.number() }).nullable(),
});
export type DebriefLine = z.infer<typeof debriefLine>;
export const debriefPage = z.object({ lines: z.array(debriefLine), next: z.string().nullable(), mayOpen: z.boolean() });
export type DebriefPage = z.infer<typeof debriefPage>;

export const sessionLine = z.object({
  id: z.string(),
  heldOn: z.string(),
  place: z.string(),
  language: z.enum(languages),
  interpreter: person,
  interviewer: person,
});
export type SessionLine = z.infer<typeof sessionLine>;

/** One debrief: an explicit field list. `said` is null for a treatment officer, who reads the account and not what was seen. */
export const debriefView = z.object({
  id: id<DebriefId>(),
  number: z.string(),
  person: z.string(),
  record: z.object({ id: id<PrisonerId>(), number: z.string() }).nullable(),
  status: z.enum(debriefStatuses),
  version: z.number(),
  openedBy: person,
  openedAt: z.string(),
  updatedAt: z.string(),
  sessions: z.array(sessionLine),
  said: z
    .object({
      consentSearch: z.enum(consents),
      consentFamilies: z.enum(consents),
      withheldFrom: person,
      summary: person,
      sightings: z.array(sightingLine),
      albums: z.array(albumLine),
      events: z.array(z.object({ kind: z.enum(debriefActions), at: z.string(), by: person, reason: person })),
    })
    .nullable(),
  may: z.object({
    write: z.boolean(),
    move: z.array(z.enum(debriefActions)),
    attach: z.boolean(),
    assemble: z.boolean(),
    /** Has a part for accounts of treatment here: their own, or as a treatment officer. */
    accounts: z.boolean(),
    writeAccount: z.boolean(),
  }),
});
export type DebriefView = z.infer<typeof debriefView>;
