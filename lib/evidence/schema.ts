import { z } from 'zod';
import type { ClaimId, ConfirmationId, PrisonerId } from '../kernel/ids';
import { partialDate } from '../kernel/partial-date-schema';
import { id, optionalText, version } from '../kernel/text-schema';
import { prisonerStatuses } from '../prisoners/rules';
import {
  claimStatements,
  confirmationStatuses,
  reliabilities,
  retractReasons,
  returnReasons,
  revokeReasons,
  shortfalls,
  sourceKinds,
} from './rules';

/** The Admiralty scale's two answers travel apart: how reliable the source is, how credible what it says. */
export const newClaim = z.strictObject({
  prisonerId: id<PrisonerId>(),
  says: z.enum(claimStatements, 'choose-one'),
  asOf: partialDate,
  place: optionalText(300),
  sourceKind: z.enum(sourceKinds, 'choose-one'),
  sourceReference: optionalText(300),
  reliability: z.enum(reliabilities, 'choose-one'),
  credibility: z.number('choose-one').int('choose-one').min(1, 'choose-one').max(6, 'choose-one'),
  note: optionalText(2000),
});
export type NewClaim = z.infer<typeof newClaim>;

export const claimPath = z.object({ id: id<ClaimId>() });
export const retraction = z.strictObject({
  version,
  reason: z.enum(retractReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type Retraction = z.infer<typeof retraction> & z.infer<typeof claimPath>;

export const newProposal = z.strictObject({
  prisonerId: id<PrisonerId>(),
  claimIds: z.array(id<ClaimId>()).min(1, 'choose-one').max(50, 'invalid'),
  note: optionalText(1000),
});
export type NewProposal = z.infer<typeof newProposal>;

export const confirmationPath = z.object({ id: id<ConfirmationId>() });
export const confirmationDecision = z
  .strictObject({
    version,
    decision: z.enum(['confirm', 'return'], 'choose-one'),
    reason: z.enum(returnReasons).nullish(),
    note: optionalText(1000),
  })
  .refine(({ decision, reason }) => decision === 'confirm' || reason, { path: ['reason'], message: 'reason-missing' });
export type ConfirmationDecision = z.infer<typeof confirmationDecision> & z.infer<typeof confirmationPath>;

export const withdrawal = z.strictObject({ version });
export type Withdrawal = z.infer<typeof withdrawal> & z.infer<typeof confirmationPath>;

export const revocation = z.strictObject({
  version,
  reason: z.enum(revokeReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type Revocation = z.infer<typeof revocation> & z.infer<typeof confirmationPath>;

export const claimReceipt = z.object({ claimId: id<ClaimId>() });
export const confirmationReceipt = z.object({
  confirmationId: id<ConfirmationId>(),
  status: z.enum(confirmationStatuses),
});

const claimLine = z.object({
  id: id<ClaimId>(),
  says: z.enum(claimStatements),
  asOf: partialDate,
  place: z.string().nullable(),
  sourceKind: z.enum(sourceKinds),
  sourceReference: z.string().nullable(),
  reliability: z.enum(reliabilities),
  credibility: z.number(),
  note: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  retracted: z
    .object({ at: z.string(), by: z.string().nullable(), reason: z.string(), note: z.string().nullable() })
    .nullable(),
  version: z.number(),
});
export type ClaimLine = z.infer<typeof claimLine>;

const decidedBy = z.object({ by: z.string().nullable(), at: z.string(), reason: z.string().nullable() });
const confirmationLine = z.object({
  id: id<ConfirmationId>(),
  status: z.enum(confirmationStatuses),
  basis: z.enum(['official', 'two-sources']),
  proposed: z.object({ by: z.string().nullable(), at: z.string(), note: z.string().nullable(), mine: z.boolean() }),
  decided: decidedBy.extend({ note: z.string().nullable() }).nullable(),
  revoked: decidedBy.extend({ note: z.string().nullable() }).nullable(),
  claimIds: z.array(id<ClaimId>()),
  /** Whether the claims it stands on still carry it; retracting one changes this and nothing else. */
  carried: z.boolean(),
  version: z.number(),
});
export type ConfirmationLine = z.infer<typeof confirmationLine>;

/** The evidence of one record: an explicit field list. */
export const recordEvidence = z.object({
  prisoner: z.object({
    id: id<PrisonerId>(),
    number: z.number(),
    name: z.string(),
    status: z.enum(prisonerStatuses),
    lastAliveAt: z.string().nullable(),
  }),
  claims: z.array(claimLine),
  shortfall: z.enum(shortfalls),
  basis: z.enum(['official', 'two-sources']).nullable(),
  confirmations: z.array(confirmationLine),
  may: z.object({ record: z.boolean(), propose: z.boolean(), decide: z.boolean(), revoke: z.boolean() }),
});
export type RecordEvidence = z.infer<typeof recordEvidence>;
export const evidenceAsked = z.strictObject({ prisonerId: id<PrisonerId>() });

export const evidenceTabs = ['proposals', 'decided'] as const;
export const evidenceFilter = z.strictObject({
  tab: z.enum(evidenceTabs).default('proposals'),
  after: z.string().max(120).optional(),
});
export type EvidenceFilter = z.infer<typeof evidenceFilter>;

export const evidenceLine = z.object({
  key: z.string(),
  prisonerId: id<PrisonerId>(),
  number: z.number(),
  name: z.string(),
  prisonerStatus: z.enum(prisonerStatuses),
  /** Why it is on the list. */
  kind: z.enum(['proposal', 'decided']),
  status: z.enum(confirmationStatuses).nullable(),
  basis: z.enum(['official', 'two-sources']).nullable(),
  proposedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  mine: z.boolean(),
  at: z.string().nullable(),
});
export type EvidenceLine = z.infer<typeof evidenceLine>;
export const evidencePage = z.object({ lines: z.array(evidenceLine), next: z.string().nullable() });
export type EvidencePage = z.infer<typeof evidencePage>;
