import { z } from 'zod';
import { reliabilities } from '../../kernel/admiralty-scale';
import type { ClaimId, ConfirmationId, PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { party } from '../../prisoners/schema/record';
import { claimStatements, confirmationStatuses, sourceKinds } from '../rules';
import { bases, shortfalls } from '../rules/derivation';
import { attentionLine } from './attention';
import { policyContent } from './policy';

const grade = { reliability: z.enum(reliabilities), credibility: z.number() };
/** A grade the claim had before, with who gave it the next one and why. */
const gradeLine = z.object({
  ...grade,
  reason: z.string().nullable(),
  followedBy: z.object({ ...grade, reason: z.string(), by: z.string().nullable(), at: z.string() }),
});

const claimLine = z.object({
  id: id<ClaimId>(),
  says: z.enum(claimStatements),
  asOf: partialDate,
  place: z.string().nullable(),
  heldBy: party.nullable(),
  sourceKind: z.enum(sourceKinds),
  sourceReference: z.string().nullable(),
  ...grade,
  gradeReason: z.string().nullable(),
  originKey: z.string().nullable(),
  note: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  /** Earlier grades, the latest change first. */
  grades: z.array(gradeLine),
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
  basis: z.enum(bases),
  /** The version of the policy it was proposed or decided under. */
  policyNumber: z.number(),
  proposed: z.object({ by: z.string().nullable(), at: z.string(), note: z.string().nullable(), mine: z.boolean() }),
  /** Everybody besides the proposer who holds it true, in the order they said so. */
  heldTrueBy: z.array(z.object({ by: z.string().nullable(), at: z.string(), mine: z.boolean() })),
  decided: decidedBy.extend({ note: z.string().nullable() }).nullable(),
  revoked: decidedBy.extend({ note: z.string().nullable() }).nullable(),
  claimIds: z.array(id<ClaimId>()),
  /** Whether the claims it stands on carry it under the policy in force. */
  carried: z.boolean(),
  version: z.number(),
});
export type ConfirmationLine = z.infer<typeof confirmationLine>;

/** Why the record has the status it has: by which rule, on which claims, by whom, under which version of the policy. */
const presentStatus = z.object({
  status: z.enum(prisonerStatuses),
  since: z.string().nullable(),
  /** A confirmation, one person's judgement that it is probable, or neither: then claims do not carry this status. */
  by: z.enum(['confirmation', 'probable', 'other']),
  basis: z.enum(bases).nullable(),
  claimIds: z.array(id<ClaimId>()),
  persons: z.array(z.object({ name: z.string().nullable(), at: z.string() })),
  policyNumber: z.number().nullable(),
  /** Whether it is still carried under the policy in force; null when claims do not carry this status at all. */
  carried: z.boolean().nullable(),
});
export type PresentStatus = z.infer<typeof presentStatus>;

/** The evidence of one record: an explicit field list. */
export const recordEvidence = z.object({
  prisoner: z.object({
    id: id<PrisonerId>(),
    number: z.number(),
    name: z.string(),
    status: z.enum(prisonerStatuses),
    lastAliveAt: z.string().nullable(),
    version: z.number(),
  }),
  present: presentStatus,
  policy: z.object({ number: z.number(), content: policyContent }),
  claims: z.array(claimLine),
  /** What all that is on file carries: towards confirmed, and towards probable. */
  shortfall: z.enum(shortfalls),
  basis: z.enum(bases).nullable(),
  probable: z.object({
    basis: z.enum(bases).nullable(),
    shortfall: z.enum(shortfalls),
    claimIds: z.array(id<ClaimId>()),
  }),
  confirmations: z.array(confirmationLine),
  attention: z.array(attentionLine),
  /** Who can be said to hold somebody. */
  powers: z.array(party),
  may: z.object({
    record: z.boolean(),
    propose: z.boolean(),
    decide: z.boolean(),
    revoke: z.boolean(),
    deemProbable: z.boolean(),
  }),
});
export type RecordEvidence = z.infer<typeof recordEvidence>;
export const evidenceAsked = z.strictObject({ prisonerId: id<PrisonerId>() });
