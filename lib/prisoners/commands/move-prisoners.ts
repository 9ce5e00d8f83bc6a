import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import { movePrisoner, type PrisonerAction, type PrisonerStatus } from '../rules';
import { holdStatuses, saveEvents, saveStatuses } from '../store/move-many';

export type ManyMoved = {
  prisonerIds: readonly PrisonerId[];
  from: PrisonerStatus;
  action: PrisonerAction;
  now: Date;
  source: string;
  reason: string | null;
  batchId: string;
};

/**
 * Moves those of these records that stand at `from`, within the caller's transaction: status, event and log entry of each,
 * in as many statements for a thousand as for one. Those at another status stay where they are. Answers who was moved.
 */
export async function applyMoves(tx: Tx, actor: Actor, move: ManyMoved): Promise<PrisonerId[]> {
  const { from, action, now } = move;
  const scope = scopeOf(actor);
  const { to } = must(movePrisoner(from, action));
  const held = await holdStatuses(tx, scope, move.prisonerIds, from);
  if (held.length === 0) return [];
  const { count } = await saveStatuses(tx, scope, held, { from, to, now });
  if (count !== held.length) throw new Refused('changed-meanwhile');
  await saveEvents(
    tx,
    scope,
    held.map((prisonerId) => ({
      prisonerId,
      kind: 'status-changed',
      occurredAt: now,
      recordedAt: now,
      recordedById: actor.kind === 'staff' ? actor.id : null,
      source: move.source,
      reason: move.reason,
      note: null,
      fromStatus: from,
      toStatus: to,
      batchId: move.batchId,
    })),
  );
  await record(
    tx,
    actor,
    ...held.map((prisonerId) => ({
      type: 'prisoner.moved' as const,
      prisonerId,
      detail: { from, to, action, reason: move.reason },
    })),
  );
  return held;
}
