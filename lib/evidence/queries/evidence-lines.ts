import 'server-only';
import type { AttentionId, ClaimId, ConfirmationId, PrisonerId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import { partyOf } from '../../prisoners/queries/facts-of';
import { type AttentionKind, attentionKinds, resolutionsOffered } from '../rules/attention';
import { carriesCaptivity } from '../rules/derivation';
import type { Policy } from '../rules/policy';
import type { AttentionLine } from '../schema/attention';
import type { ClaimLine, ConfirmationLine } from '../schema/record-evidence';
import type { openAttentionOf } from '../store/attention';
import { asEvidence, type ledgerOf } from '../store/claims';
import type { confirmationsOf } from '../store/confirmations';

export type Claims = Awaited<ReturnType<typeof ledgerOf>>;
export type Confirmations = Awaited<ReturnType<typeof confirmationsOf>>;
type Attention = Awaited<ReturnType<typeof openAttentionOf>>;
export type Names = ReadonlyMap<string, string>;

/** Everybody who did something with this evidence. */
export const peopleIn = (claims: Claims, confirmations: Confirmations) => [
  ...claims.flatMap((claim) => [claim.recordedById, claim.retractedById]),
  ...claims.flatMap((claim) => claim.grades.map(({ gradedById }) => gradedById)),
  ...confirmations.flatMap((one) => [one.proposedById, one.decidedById, one.revokedById]),
  ...confirmations.flatMap((one) => one.assents.map(({ byId }) => byId)),
];
export const nameIn = (names: Names, id: string | null) => (id ? (names.get(id) ?? null) : null);

export const claimLineOf = (claim: Claims[number], names: Names): ClaimLine => ({
  id: claim.id as ClaimId,
  says: claim.says as ClaimLine['says'],
  asOf: fromColumns('asOf', claim),
  place: claim.place,
  heldBy: partyOf(claim.detainingPower),
  sourceKind: claim.sourceKind as ClaimLine['sourceKind'],
  sourceReference: claim.sourceReference,
  reliability: claim.reliability as ClaimLine['reliability'],
  credibility: claim.credibility,
  gradeReason: claim.gradeReason,
  originKey: claim.originKey,
  note: claim.note,
  recordedBy: nameIn(names, claim.recordedById),
  recordedAt: claim.recordedAt.toISOString(),
  grades: claim.grades.map((row) => gradeLineOf(row, names)),
  version: claim.version,
  retracted: claim.retractedAt && {
    at: claim.retractedAt.toISOString(),
    by: nameIn(names, claim.retractedById),
    reason: claim.retractReason ?? 'other',
    note: claim.retractNote,
  },
});

const gradeLineOf = (row: Claims[number]['grades'][number], names: Names): ClaimLine['grades'][number] => ({
  reliability: row.oldReliability as ClaimLine['reliability'],
  credibility: row.oldCredibility,
  reason: row.oldReason,
  followedBy: {
    reliability: row.reliability as ClaimLine['reliability'],
    credibility: row.credibility,
    reason: row.reason,
    by: nameIn(names, row.gradedById),
    at: row.gradedAt.toISOString(),
  },
});

type Around = { names: Names; claims: Claims; policy: Policy; me: string | null };

export function confirmationLineOf(
  row: Confirmations[number],
  { names, claims, policy, me }: Around,
): ConfirmationLine {
  const claimIds = row.claims.map(({ claimId }) => claimId as ClaimId);
  const standsOn = claims.filter((claim) => claimIds.includes(claim.id as ClaimId));
  return {
    id: row.id as ConfirmationId,
    status: row.status as ConfirmationLine['status'],
    basis: row.basis as ConfirmationLine['basis'],
    policyNumber: row.policyNumber,
    proposed: {
      by: nameIn(names, row.proposedById),
      at: row.proposedAt.toISOString(),
      note: row.proposalNote,
      mine: row.proposedById === me,
    },
    heldTrueBy: row.assents.map(({ byId, at }) => ({
      by: nameIn(names, byId),
      at: at.toISOString(),
      mine: byId === me,
    })),
    decided: row.decidedAt && {
      by: nameIn(names, row.decidedById),
      at: row.decidedAt.toISOString(),
      reason: row.decisionReason,
      note: row.decisionNote,
    },
    revoked: row.revokedAt && {
      by: nameIn(names, row.revokedById),
      at: row.revokedAt.toISOString(),
      reason: row.revokeReason,
      note: row.revokeNote,
    },
    claimIds,
    carried: carriesCaptivity(standsOn.map(asEvidence), policy).ok,
    version: row.version,
  };
}

export function attentionLineOf(row: Attention[number]): AttentionLine {
  const detail = (row.detail ?? {}) as { shortfall?: string; othersCarry?: boolean };
  const known = (attentionKinds as readonly string[]).includes(row.kind);
  return {
    id: row.id as AttentionId,
    kind: row.kind,
    key: row.key,
    prisonerId: row.prisonerId as PrisonerId,
    otherPrisonerId: row.otherPrisonerId as PrisonerId | null,
    claimIds: row.claimIds as ClaimId[],
    because: row.openedBecause,
    shortfall: detail.shortfall ?? null,
    othersCarry: detail.othersCarry === true,
    openedAt: row.openedAt.toISOString(),
    version: row.version,
    offered: known ? [...resolutionsOffered(row.kind as AttentionKind)] : [],
  };
}
