import 'server-only';
import type { Scope } from '../../access/scope';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import type { LedgerClaim } from '../rules/derivation';
import type { NewClaim } from '../schema';

/** The record evidence is about; null when there is none in this scope. */
export const findRecord = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { AND: [{ id }, recordsWithin(scope)] },
    select: {
      id: true,
      number: true,
      status: true,
      statusSince: true,
      version: true,
      sealed: true,
      lastAliveAt: true,
      names: firstName,
    },
  });

/** The same, held until the transaction ends: what is derived from its claims is derived by one at a time. */
export async function holdRecord(tx: Tx, scope: Scope, id: PrisonerId) {
  await tx.$queryRaw`select 1 as held from prisoner where id = ${id}::uuid for update`;
  return findRecord(tx, scope, id);
}

/** Writes one claim. Claims are never changed: a wrong one is retracted. */
export const saveClaim = (tx: Tx, _scope: Scope, id: ClaimId, claim: NewClaim, by: { userId: string; now: Date }) => {
  const { asOf, ...said } = claim;
  return tx.claim.createMany({
    data: [{ id, ...said, ...toColumns('asOf', asOf), recordedById: by.userId, recordedAt: by.now }],
  });
};

export const findClaim = (tx: Tx, scope: Scope, id: ClaimId) =>
  tx.claim.findFirst({ where: { id, prisoner: recordsWithin(scope) } });

/** All claims of a record, newest first. */
export const claimsOf = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.claim.findMany({ where: { prisonerId }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] });

/** The same with who is said to hold the person, and every earlier grade. */
export const ledgerOf = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.claim.findMany({
    where: { prisonerId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    include: { detainingPower: true, grades: { orderBy: { claimVersion: 'desc' } } },
  });

/** A power somebody can be said to be held by; null when there is none. */
export const findPower = (tx: Tx, _scope: Scope, id: string) =>
  tx.party.findFirst({ where: { id, kind: 'power', active: true }, select: { id: true } });

export type NewGrade = {
  reliability: string;
  credibility: number;
  reason: string;
  userId: string;
  now: Date;
};

/** Grades a claim anew, from the version it was read at: the row that says so, then the claim. Zero: somebody was faster. */
export async function saveGrade(
  tx: Tx,
  _scope: Scope,
  claim: { id: string; version: number; reliability: string; credibility: number; gradeReason: string | null },
  { reliability, credibility, reason, userId, now }: NewGrade,
) {
  await tx.claimGrade.createMany({
    data: [
      {
        claimId: claim.id,
        claimVersion: claim.version,
        oldReliability: claim.reliability,
        oldCredibility: claim.credibility,
        oldReason: claim.gradeReason,
        reliability,
        credibility,
        reason,
        gradedById: userId,
        gradedAt: now,
      },
    ],
  });
  return tx.claim.updateMany({
    where: { id: claim.id, version: claim.version, retractedAt: null },
    data: { reliability, credibility, gradeReason: reason, version: { increment: 1 } },
  });
}

/** Marks a claim retracted, once, from the version it was read at. */
export const saveRetraction = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; version: number },
  by: { userId: string; now: Date; reason: string; note: string | null },
) =>
  tx.claim.updateMany({
    where: { id: row.id, version: row.version, retractedAt: null },
    data: {
      retractedAt: by.now,
      retractedById: by.userId,
      retractReason: by.reason,
      retractNote: by.note,
      version: { increment: 1 },
    },
  });

/** Puts the proof of life back when it stood on what is now retracted; anything later than that day stays. */
export const saveProofOfLifeAgain = (
  tx: Tx,
  _scope: Scope,
  { id, was, now }: { id: PrisonerId; was: Date; now: Date | null },
) => tx.prisoner.updateMany({ where: { id, lastAliveAt: was }, data: { lastAliveAt: now } });

type Row = {
  id: string;
  sourceKind: string;
  says: string;
  reliability: string;
  credibility: number;
  originKey: string | null;
  retractedAt: Date | null;
};

/** A row as the rules look at it. */
export const asEvidence = (row: Row): LedgerClaim => ({
  id: row.id,
  sourceKind: row.sourceKind as LedgerClaim['sourceKind'],
  says: row.says as LedgerClaim['says'],
  reliability: row.reliability as LedgerClaim['reliability'],
  credibility: row.credibility,
  originKey: row.originKey,
  retracted: row.retractedAt !== null,
});
