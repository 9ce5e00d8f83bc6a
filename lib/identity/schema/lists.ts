import { z } from 'zod';
import type {
  BatchId,
  DonorId,
  IdentityCaseId,
  LabRequestId,
  LabResultId,
  MemberId,
  PrisonerId,
} from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { caseOrigins, caseStatuses } from '../rules/cases';
import { relations, strengths } from '../rules/kinship';
import { subjectKinds } from '../rules/methods';
import { conclusions } from '../rules/samples';
import { claimedLine, decisionLine, personRef } from './case-view';
import { donorLine, donorPlan, laboratoryRef, requestLine } from './dna-view';

const words = z.string().nullable();

/** The parts of the section: cases that wait, and what waits in them. */
export const identityTabs = ['open', 'attention', 'results', 'overdue', 'consents', 'needed', 'decided'] as const;
export type IdentityTab = (typeof identityTabs)[number];
export const caseFilter = z.strictObject({
  tab: z.enum(['open', 'decided']).default('open'),
  after: z.string().max(120).optional(),
});
export type CaseFilter = z.infer<typeof caseFilter>;
export const identityPlace = z.strictObject({
  tab: z.enum(identityTabs).default('open'),
  after: z.string().max(120).optional(),
});

export const caseLine = z.object({
  id: id<IdentityCaseId>(),
  number: z.number(),
  subjectKind: z.enum(subjectKinds),
  origin: z.enum(caseOrigins),
  status: z.enum(caseStatuses),
  tagNumber: words,
  subject: personRef.nullable(),
  claimed: z.array(z.object({ person: personRef.nullable(), nameSaid: words })),
  /** Whom it is proposed or established to be. */
  answer: personRef.nullable(),
  mine: z.boolean(),
  openedAt: z.string(),
  at: z.string(),
});
export type CaseLine = z.infer<typeof caseLine>;
export const casePage = z.object({ lines: z.array(caseLine), next: words, may: z.object({ open: z.boolean() }) });
export type CasePage = z.infer<typeof casePage>;

/** Why an established identity needs somebody. */
export const attentionKinds = ['weakened', 'proposal-weakened', 'claim-retracted', 'established-twice'] as const;
export const attentionLine = z.object({
  key: z.string(),
  kind: z.enum(attentionKinds),
  caseId: id<IdentityCaseId>(),
  caseNumber: z.number(),
  subjectKind: z.enum(subjectKinds),
  person: personRef,
  since: words,
});
export type AttentionLine = z.infer<typeof attentionLine>;

/** A laboratory's result that waits for an analyst. */
export const resultWaiting = z.object({
  id: id<LabResultId>(),
  requestId: id<LabRequestId>(),
  caseId: id<IdentityCaseId>().nullable(),
  caseNumber: z.number().nullable(),
  person: personRef,
  conclusion: z.enum(conclusions),
  likelihood: words,
  laboratory: z.string(),
  reportNumber: z.string(),
  resultOn: z.string(),
  recordedAt: z.string(),
});
export type ResultWaiting = z.infer<typeof resultWaiting>;
export const resultsAfter = z.strictObject({ after: z.string().max(120).optional() });
export type ResultsAfter = z.infer<typeof resultsAfter>;
export const resultsWaiting = z.object({ lines: z.array(resultWaiting), next: words });
export type ResultsWaiting = z.infer<typeof resultsWaiting>;

export const overdueLine = z.object({
  id: id<LabRequestId>(),
  caseId: id<IdentityCaseId>().nullable(),
  person: personRef,
  laboratory: z.string(),
  reference: words,
  sentOn: z.string(),
  expectedBy: z.string(),
  daysLate: z.number(),
});
export const consentDueLine = z.object({
  key: z.string(),
  donorId: id<DonorId>(),
  donorNumber: z.number(),
  relation: z.enum(relations),
  person: personRef,
  /** Past days: it has ended. Null: there never was one, and a sample was taken. */
  expiresOn: words,
  ended: z.boolean(),
});
export const neededLine = z.object({
  person: personRef,
  reached: z.enum(strengths).nullable(),
  plan: donorPlan,
  donors: z.number(),
  toAsk: z.number(),
});
export const listAsked = z.strictObject({ list: z.enum(['attention', 'overdue', 'consents', 'needed']) });
export type ListAsked = z.infer<typeof listAsked>;
/** The four short lists. `more`: there are more than are shown, and the longest waiting are shown. */
export const identityLists = z.object({
  attention: z.array(attentionLine).optional(),
  overdue: z.array(overdueLine).optional(),
  consents: z.array(consentDueLine).optional(),
  needed: z.array(neededLine).optional(),
  more: z.boolean(),
});
export type IdentityLists = z.infer<typeof identityLists>;

/** Somebody who arrived on a handover and whose identity nobody has looked at yet. */
export const arrivalLine = z.object({
  memberId: id<MemberId>(),
  batchId: id<BatchId>(),
  batch: z.string(),
  unexpected: z.boolean(),
  person: personRef,
});
export const arrivals = z.object({ lines: z.array(arrivalLine) });
export type Arrivals = z.infer<typeof arrivals>;

/** Finding a record to compare with or to be claimed, by its number. */
export const recordAsked = z.object({ prisonerId: id<PrisonerId>() });

/** One case as a record shows it. */
export const caseOfRecord = z.object({
  id: id<IdentityCaseId>(),
  number: z.number(),
  subjectKind: z.enum(subjectKinds),
  origin: z.enum(caseOrigins),
  status: z.enum(caseStatuses),
  tagNumber: words,
  openedAt: z.string(),
  /** How this record stands to the case. */
  role: z.enum(['subject', 'claimed', 'compared', 'established']),
  claimed: z.array(claimedLine),
  decision: decisionLine.nullable(),
});
export type CaseOfRecord = z.infer<typeof caseOfRecord>;

/** The identity part of one record, as far as this reader may see it. */
export const recordIdentity = z.object({
  person: personRef.extend({ sex: z.string() }),
  /** Null for whoever reads donors and not identity. */
  cases: z.array(caseOfRecord).nullable(),
  requests: z.array(requestLine).nullable(),
  donors: z.array(donorLine),
  plan: donorPlan,
  laboratories: z.array(laboratoryRef),
  inquiries: z.array(z.object({ id: z.string(), reference: z.string() })),
  may: z.object({
    openCase: z.boolean(),
    keepDonors: z.boolean(),
    keepSamples: z.boolean(),
    askLaboratory: z.boolean(),
    acceptResults: z.boolean(),
  }),
});
export type RecordIdentity = z.infer<typeof recordIdentity>;
