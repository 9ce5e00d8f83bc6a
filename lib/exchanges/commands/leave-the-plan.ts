import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { BatchId, PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { found } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import { findStatus } from '../../prisoners/store/move';

/**
 * Takes a record out of the exchange plan within the caller's transaction. A record that has moved on meanwhile (escaped,
 * reported dead, returned another way) stays where it is: that is not this list's to undo.
 */
export async function leaveThePlan(
  tx: Tx,
  actor: Actor,
  leaving: { prisonerId: PrisonerId; batchId: BatchId; reason: string | null; now: Date },
) {
  const { prisonerId, batchId, reason, now } = leaving;
  const { status } = found(await findStatus(tx, scopeOf(actor), prisonerId));
  if (status !== 'in-exchange-plan') return;
  await applyMove(tx, actor, { prisonerId, action: 'unplan', occurredAt: now, now, source: 'batch', reason, batchId });
}
