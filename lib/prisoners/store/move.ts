import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { type LifeEvent, type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import type { Tx } from '../../platform/db';
import type { PrisonerStatus } from '../rules';
import { standing } from './within';

/** What a move needs to know of a record; null when there is none in this scope. */
export const findStatus = (tx: Tx, _scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { id, ...standing },
    select: { id: true, status: true, version: true, sealed: true, lastAliveAt: true },
  });

/** Moves a record from the status and version it was read at; a count of zero means somebody was faster. */
export const saveStatus = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  to: PrisonerStatus,
  at: { occurredAt: Date; now: Date },
) =>
  tx.prisoner.updateMany({
    where: stillAsRead(row),
    data: { status: to, statusSince: at.occurredAt, updatedAt: at.now, version: { increment: 1 } },
  });

/** Later proof of life replaces earlier; earlier proof recorded late changes nothing. */
export const saveProofOfLife = (tx: Tx, _scope: Scope, id: PrisonerId, asOf: Date) =>
  tx.prisoner.updateMany({
    where: { id, OR: [{ lastAliveAt: null }, { lastAliveAt: { lt: asOf } }] },
    data: { lastAliveAt: asOf },
  });

export type NewPrisonerEvent = LifeEvent & {
  prisonerId: PrisonerId;
  occurredPrecision?: string;
  batchId?: string | null;
  claimId?: string | null;
  confirmationId?: string | null;
  /** The claims a move of status was made on, and the policy by which they carried it. */
  standsOn?: StandsOn;
};
export type StandsOn = { readonly policyNumber: number; readonly claimIds: readonly string[] };

/** Writes one event. Events are never changed: a wrong one is answered by another. */
export async function saveEvent(tx: Tx, _scope: Scope, { standsOn, ...event }: NewPrisonerEvent) {
  if (!standsOn) return tx.prisonerEvent.createMany({ data: [event] });
  const id = randomUUID();
  await tx.prisonerEvent.createMany({ data: [{ ...event, id, policyNumber: standsOn.policyNumber }] });
  return tx.eventClaim.createMany({ data: standsOn.claimIds.map((claimId) => ({ eventId: id, claimId })) });
}
