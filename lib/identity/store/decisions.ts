import 'server-only';
import type { Scope } from '../../access/scope';
import type { IdentityCaseId, IdentityDecisionId, PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { DecisionStatus } from '../rules/cases';
import type { IdentityBasis } from '../rules/minimum';
import { casesWithin } from './within';

type FreshDecision = {
  id: IdentityDecisionId;
  caseId: IdentityCaseId;
  prisonerId: PrisonerId;
  basis: IdentityBasis;
  ruleVersion: number;
  checkIds: readonly string[];
  note: string | null;
  userId: string;
  now: Date;
};

/** Writes a proposal with the checks it stands on. A second open one of the same case breaks a unique index. */
export async function saveIdentityProposal(
  tx: Tx,
  _scope: Scope,
  { checkIds, note, userId, now, ...given }: FreshDecision,
) {
  await tx.identityDecision.createMany({
    data: [{ ...given, proposedById: userId, proposedAt: now, proposalNote: note }],
  });
  await tx.identityDecisionCheck.createMany({ data: checkIds.map((checkId) => ({ decisionId: given.id, checkId })) });
}

/** A decision with its case and all the checks of that case; null when there is none in this scope. */
export const findDecision = (tx: Tx, scope: Scope, id: IdentityDecisionId) =>
  tx.identityDecision.findFirst({
    where: { id, case: casesWithin(scope) },
    include: { case: { include: { checks: true } } },
  });

type Changes = {
  status: DecisionStatus;
  decidedById?: string;
  decidedAt?: Date;
  decisionReason?: string | null;
  decisionNote?: string | null;
  revokedById?: string;
  revokedAt?: Date;
  revokeReason?: string;
  revokeNote?: string | null;
};

/** Moves a decision from the status and version it was read at; a count of zero means somebody was faster. */
export const saveDecision = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  changes: Changes,
) =>
  tx.identityDecision.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...changes, version: { increment: 1 } },
  });

/** The other cases in which this record is established, with their subjects. */
export async function establishedElsewhere(
  tx: Tx,
  _scope: Scope,
  { prisonerId, caseId }: { prisonerId: string; caseId: string },
) {
  const rows = await tx.identityDecision.findMany({
    where: { prisonerId, status: 'established', caseId: { not: caseId } },
    select: { case: { select: { subjectKind: true, prisonerId: true } } },
  });
  return rows.map((row) => ({ kind: row.case.subjectKind as 'living' | 'remains', subject: row.case.prisonerId }));
}
