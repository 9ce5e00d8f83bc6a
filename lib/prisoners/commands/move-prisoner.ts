import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { movePrisoner, type PrisonerAction, type PrisonerStatus } from '../rules';
import { findStatus, type StandsOn, saveEvent, saveStatus } from '../store/move';

export type PrisonerMove = {
  prisonerId: PrisonerId;
  action: PrisonerAction;
  occurredAt: Date;
  now: Date;
  source: string;
  reason?: string | null;
  note?: string | null;
  batchId?: string | null;
  confirmationId?: string | null;
  standsOn?: StandsOn;
};

/**
 * Moves a record within the caller's transaction: the status, the event and the log entry together. The caller has
 * decided that this actor may; this decides only that the life cycle allows it. Returns the new status.
 */
export async function applyMove(tx: Tx, actor: Actor, move: PrisonerMove): Promise<PrisonerStatus> {
  const scope = scopeOf(actor);
  const row = found(await findStatus(tx, scope, move.prisonerId));
  const from = row.status as PrisonerStatus;
  const { to } = must(movePrisoner(from, move.action));
  moved(await saveStatus(tx, scope, row, to, move));
  await saveEvent(tx, scope, {
    prisonerId: move.prisonerId,
    kind: 'status-changed',
    occurredAt: move.occurredAt,
    recordedAt: move.now,
    recordedById: actor.kind === 'staff' ? actor.id : null,
    source: move.source,
    reason: move.reason ?? null,
    note: move.note ?? null,
    fromStatus: from,
    toStatus: to,
    batchId: move.batchId ?? null,
    confirmationId: move.confirmationId ?? null,
    ...(move.standsOn ? { standsOn: move.standsOn } : {}),
  });
  await record(tx, actor, {
    type: 'prisoner.moved',
    prisonerId: move.prisonerId,
    detail: { from, to, action: move.action, reason: move.reason ?? null },
  });
  return to;
}
