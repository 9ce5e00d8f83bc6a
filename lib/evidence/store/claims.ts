import 'server-only';
import type { Scope } from '../../access/scope';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import type { EvidenceClaim } from '../rules';
import type { NewClaim } from '../schema';

/** The record evidence is about; null when there is none in this scope. */
export const findRecord = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { AND: [{ id }, recordsWithin(scope)] },
    select: { id: true, number: true, status: true, sealed: true, lastAliveAt: true, names: firstName },
  });

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
  sourceKind: string;
  says: string;
  reliability: string;
  credibility: number;
  retractedAt: Date | null;
};

/** A row as the rules look at it. */
export const asEvidence = (row: Row): EvidenceClaim => ({
  sourceKind: row.sourceKind as EvidenceClaim['sourceKind'],
  says: row.says as EvidenceClaim['says'],
  reliability: row.reliability,
  credibility: row.credibility,
  retracted: row.retractedAt !== null,
});
