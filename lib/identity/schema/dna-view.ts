import { z } from 'zod';
import type {
  ConsentId,
  CustodyEventId,
  DonorId,
  IdentityCaseId,
  KitId,
  LaboratoryId,
  LabRequestId,
  LabResultId,
} from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { custodyFlags, custodyKinds } from '../rules/custody';
import { donorAvailabilities, lines, relations, strengths } from '../rules/kinship';
import {
  conclusions,
  consentForms,
  consentScopes,
  requestStatuses,
  resultStatuses,
  sampleKinds,
} from '../rules/samples';
import { sexes } from './dna';

const words = z.string().nullable();

export const custodyLine = z.object({
  id: id<CustodyEventId>(),
  kind: z.enum(custodyKinds),
  occurredAt: z.string(),
  from: words,
  to: words,
  seal: words,
  place: words,
  laboratory: words,
  note: words,
  recordedBy: words,
  recordedAt: z.string(),
  flags: z.array(z.enum(custodyFlags)),
  withdrawn: z.object({ at: z.string(), by: words, reason: z.string() }).nullable(),
});
export type CustodyLine = z.infer<typeof custodyLine>;

/** A sample, where it is and whether its chain holds. */
export const kitLine = z.object({
  id: id<KitId>(),
  kitNumber: z.string(),
  kind: z.enum(sampleKinds),
  donorId: id<DonorId>().nullable(),
  donorNumber: z.number().nullable(),
  caseId: id<IdentityCaseId>().nullable(),
  note: words,
  holder: words,
  onTheWayTo: words,
  seal: words,
  place: words,
  taken: z.boolean(),
  atLaboratory: z.boolean(),
  ended: z.enum(['consumed', 'destroyed']).nullable(),
  flags: z.array(z.enum(custodyFlags)),
  custody: z.array(custodyLine),
});
export type KitLine = z.infer<typeof kitLine>;

export const consentLine = z.object({
  id: id<ConsentId>(),
  scope: z.array(z.enum(consentScopes)),
  form: z.enum(consentForms),
  givenOn: z.string(),
  expiresOn: words,
  withdrawn: z.object({ on: z.string(), by: words, reason: z.string() }).nullable(),
  holds: z.boolean(),
  version: z.number(),
});
export type ConsentLine = z.infer<typeof consentLine>;

/** A donor. Name and contact are null for whoever does not reach families. */
export const donorLine = z.object({
  id: id<DonorId>(),
  number: z.number(),
  relation: z.enum(relations),
  line: z.enum(lines).nullable(),
  sex: z.enum(sexes),
  degree: z.number().nullable(),
  lineages: z.object({ mother: z.boolean(), father: z.boolean() }),
  availability: z.enum(donorAvailabilities),
  given: z.boolean(),
  name: words,
  contact: words,
  inquiry: z.object({ id: z.string(), reference: z.string() }).nullable(),
  note: words,
  consents: z.array(consentLine),
  kits: z.array(kitLine),
  version: z.number(),
});
export type DonorLine = z.infer<typeof donorLine>;

export const resultLine = z.object({
  id: id<LabResultId>(),
  status: z.enum(resultStatuses),
  conclusion: z.enum(conclusions),
  likelihood: words,
  statement: words,
  reportNumber: z.string(),
  signedBy: z.string(),
  resultOn: z.string(),
  validUntil: words,
  expired: z.boolean(),
  recordedBy: words,
  recordedAt: z.string(),
  decided: z.object({ by: words, at: z.string(), reason: words, note: words }).nullable(),
  version: z.number(),
});
export type ResultLine = z.infer<typeof resultLine>;

export const requestLine = z.object({
  id: id<LabRequestId>(),
  caseId: id<IdentityCaseId>().nullable(),
  caseNumber: z.number().nullable(),
  person: z.object({ id: z.string(), number: z.number(), name: z.string() }),
  laboratory: z.string(),
  reference: words,
  status: z.enum(requestStatuses),
  sentOn: z.string(),
  expectedBy: z.string(),
  overdue: z.boolean(),
  note: words,
  kits: z.array(z.string()),
  /** How many doubts there are in the chains of its samples. */
  doubts: z.number(),
  results: z.array(resultLine),
  version: z.number(),
});
export type RequestLine = z.infer<typeof requestLine>;

const need = z.object({
  relation: z.enum(relations),
  line: z.enum(['maternal', 'paternal']).nullable(),
  count: z.number(),
});
export const donorPlan = z.object({
  reached: z.enum(strengths).nullable(),
  by: z.array(need),
  ways: z.array(z.object({ missing: z.array(need.extend({ known: z.number() })) })),
  tableVersion: z.number(),
});
export type DonorPlan = z.infer<typeof donorPlan>;

export const laboratoryRef = z.object({
  id: id<LaboratoryId>(),
  name: z.string(),
  abroad: z.boolean(),
  usualDays: z.number(),
});
export type LaboratoryRef = z.infer<typeof laboratoryRef>;
