import { randomUUID } from 'node:crypto';
import type { StaffActor } from '../../lib/access/actor';
import type { ClaimStatement, SourceKind } from '../../lib/evidence/rules';
import type { PrisonerId } from '../../lib/kernel/ids';
import { partialDateOf } from '../../lib/kernel/partial-date';
import { toColumns } from '../../lib/platform/dates';
import type { Tx } from '../../lib/platform/db';

type ClaimSketch = {
  prisonerId: PrisonerId;
  by: StaffActor;
  now: Date;
  says: ClaimStatement;
  sourceKind: SourceKind;
  reliability: string;
  credibility: number;
  daysAgo: number;
  place?: string;
  note?: string;
  sourceReference?: string;
  gradeReason?: string;
  originKey?: string;
  detainingPowerId?: string;
};

/** One claim, as an officer recorded it. */
export async function aClaim(tx: Tx, { by, now, daysAgo, ...said }: ClaimSketch) {
  const id = randomUUID();
  const asOf = new Date(now.getTime() - daysAgo * 86_400_000);
  const date = partialDateOf({ year: asOf.getUTCFullYear(), month: asOf.getUTCMonth() + 1, day: asOf.getUTCDate() });
  if (!date) throw new Error('an invented date is no date');
  await tx.claim.create({
    select: { id: true },
    data: {
      id,
      ...said,
      ...toColumns('asOf', date),
      recordedById: by.id,
      recordedAt: asOf,
    },
  });
  return id;
}

/** Captivity held as confirmed: proposed by one person, decided by another, on one claim. */
export async function aConfirmation(
  tx: Tx,
  {
    prisonerId,
    claimId,
    proposer,
    decider,
    now,
  }: { prisonerId: PrisonerId; claimId: string; proposer: StaffActor; decider: StaffActor; now: Date },
) {
  const at = new Date(now.getTime() - 15 * 86_400_000);
  const { id } = await tx.confirmation.create({
    select: { id: true },
    data: {
      prisonerId,
      of: 'captivity',
      status: 'confirmed',
      basis: 'official',
      proposedById: proposer.id,
      proposedAt: at,
      decidedById: decider.id,
      decidedAt: at,
      policyNumber: 1,
      assents: { create: [{ byId: decider.id, at }] },
    },
  });
  await tx.confirmationClaim.createMany({ data: [{ confirmationId: id, claimId }] });
  return id;
}

/** A proposal that waits for a second person. */
export async function aProposal(
  tx: Tx,
  { prisonerId, claimId, proposer, now }: { prisonerId: PrisonerId; claimId: string; proposer: StaffActor; now: Date },
) {
  const { id } = await tx.confirmation.create({
    select: { id: true },
    data: {
      prisonerId,
      of: 'captivity',
      basis: 'official',
      proposedById: proposer.id,
      proposedAt: now,
      policyNumber: 1,
    },
  });
  await tx.confirmationClaim.createMany({ data: [{ confirmationId: id, claimId }] });
  return id;
}
