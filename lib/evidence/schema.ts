import { z } from 'zod';
import { credibility, reliability } from '../kernel/admiralty-schema';
import type { ClaimId, ConfirmationId, PrisonerId } from '../kernel/ids';
import { partialDate } from '../kernel/partial-date-schema';
import { id, optionalText, requiredText, version } from '../kernel/text-schema';
import { prisonerStatuses } from '../prisoners/rules';
import {
  claimStatements,
  confirmationStatuses,
  namesAHolder,
  retractReasons,
  returnReasons,
  revokeReasons,
  sourceKinds,
} from './rules';
import { bases } from './rules/derivation';
import { gradeNeedsReason } from './rules/grading';

/** The Admiralty scale's two answers travel apart: how reliable the source is, how credible what it says. */
const claimFields = z.strictObject({
  prisonerId: id<PrisonerId>(),
  says: z.enum(claimStatements, 'choose-one'),
  asOf: partialDate,
  place: optionalText(300),
  /** Who holds the person there, when the source says it. */
  detainingPowerId: id()
    .nullish()
    .transform((value) => value ?? null),
  sourceKind: z.enum(sourceKinds, 'choose-one'),
  sourceReference: optionalText(300),
  reliability,
  credibility,
  /** Why it was graded so; asked for when nobody could judge it, and when a lead is called reliable. */
  gradeReason: optionalText(500),
  /** The original source the claim goes back to. */
  originKey: optionalText(120),
  note: optionalText(2000),
});
export const newClaim = claimFields.superRefine((claim, context) => {
  if (gradeNeedsReason(claim) && !claim.gradeReason)
    context.addIssue({ code: 'custom', path: ['gradeReason'], message: 'grade-reason-missing' });
  if (claim.detainingPowerId && !namesAHolder(claim.says))
    context.addIssue({ code: 'custom', path: ['detainingPowerId'], message: 'not-a-claim-of-captivity' });
  if (claim.says === 'listed-as-missing' && !claim.sourceReference)
    context.addIssue({ code: 'custom', path: ['sourceReference'], message: 'issuing-body-missing' });
});
export type NewClaim = z.infer<typeof newClaim>;

export const claimPath = z.object({ id: id<ClaimId>() });
export const retraction = z.strictObject({
  version,
  reason: z.enum(retractReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type Retraction = z.infer<typeof retraction> & z.infer<typeof claimPath>;

export const grading = z.strictObject({
  version,
  reliability,
  credibility,
  reason: requiredText(500),
});
export type Grading = z.infer<typeof grading> & z.infer<typeof claimPath>;

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

/** Captivity held to be probable by one person, on the claims that carry it. */
export const probable = z.strictObject({ version, note: optionalText(1000) });
export const probablePath = z.object({ id: id<PrisonerId>() });
export type Probable = z.infer<typeof probable> & z.infer<typeof probablePath>;
export const probableReceipt = z.object({ prisonerId: id<PrisonerId>(), status: z.enum(prisonerStatuses) });

export const claimReceipt = z.object({ claimId: id<ClaimId>() });
export const confirmationReceipt = z.object({
  confirmationId: id<ConfirmationId>(),
  status: z.enum(confirmationStatuses),
});

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
  basis: z.enum(bases).nullable(),
  proposedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  mine: z.boolean(),
  at: z.string().nullable(),
});
export type EvidenceLine = z.infer<typeof evidenceLine>;
export const evidencePage = z.object({ lines: z.array(evidenceLine), next: z.string().nullable() });
export type EvidencePage = z.infer<typeof evidencePage>;
