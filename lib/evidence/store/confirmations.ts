import 'server-only';
import type { Scope } from '../../access/scope';
import type { ClaimId, ConfirmationId, PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';
import type { Basis } from '../rules/derivation';

type NewConfirmation = {
  id: ConfirmationId;
  prisonerId: PrisonerId;
  basis: Basis;
  policyNumber: number;
  claimIds: readonly ClaimId[];
  note: string | null;
  userId: string;
  now: Date;
};

/** Writes a proposal with the claims it stands on. A second open one about the same person breaks a unique index. */
export async function saveProposal(tx: Tx, _scope: Scope, proposal: NewConfirmation) {
  const { id, prisonerId, basis, policyNumber, claimIds, note, userId, now } = proposal;
  await tx.confirmation.createMany({
    data: [
      {
        id,
        prisonerId,
        of: 'captivity',
        basis,
        policyNumber,
        proposedById: userId,
        proposedAt: now,
        proposalNote: note,
      },
    ],
  });
  await tx.confirmationClaim.createMany({ data: claimIds.map((claimId) => ({ confirmationId: id, claimId })) });
}

/** A confirmation with the claims it stands on and the record's status; null when there is none in this scope. */
export const findConfirmation = (tx: Tx, scope: Scope, id: ConfirmationId) =>
  tx.confirmation.findFirst({
    where: { id, prisoner: recordsWithin(scope) },
    include: {
      claims: { select: { claim: true } },
      assents: { orderBy: [{ at: 'asc' }, { byId: 'asc' }] },
      prisoner: { select: { status: true } },
    },
  });

/** All confirmations of a record, newest first, with the ids of their claims. */
export const confirmationsOf = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.confirmation.findMany({
    where: { prisonerId },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    include: { claims: { select: { claimId: true } }, assents: { orderBy: [{ at: 'asc' }, { byId: 'asc' }] } },
  });

type Changes = {
  status: 'proposed' | 'confirmed' | 'returned' | 'withdrawn' | 'revoked' | 'superseded';
  basis?: Basis;
  policyNumber?: number;
  supersededById?: string;
  decidedById?: string;
  decidedAt?: Date;
  decisionReason?: string | null;
  decisionNote?: string | null;
  revokedById?: string;
  revokedAt?: Date;
  revokeReason?: string;
  revokeNote?: string | null;
};

/** Moves a confirmation from the status and version it was read at; a count of zero means somebody was faster. */
export const saveConfirmation = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  changes: Changes,
) =>
  tx.confirmation.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...changes, version: { increment: 1 } },
  });

/** One more person who holds the proposal true. The same person twice breaks the primary key. */
export const saveAssent = (
  tx: Tx,
  _scope: Scope,
  assent: { confirmationId: ConfirmationId; byId: string; at: Date; note: string | null },
) => tx.confirmationAssent.createMany({ data: [assent] });

/** The confirmation in force of a record, besides this one; null when there is none. */
export const findInForce = (tx: Tx, _scope: Scope, prisonerId: PrisonerId, besides?: string) =>
  tx.confirmation.findFirst({
    where: { prisonerId, status: 'confirmed', ...(besides ? { id: { not: besides } } : {}) },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    include: { claims: { select: { claim: true } } },
  });
