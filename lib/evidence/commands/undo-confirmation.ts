import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ConfirmationId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { type ConfirmationStatus, mayWithdraw, moveConfirmation, moveOnRevocation } from '../rules';
import type { Revocation, Withdrawal } from '../schema';
import { findOpenByKey, resolveAttention } from '../store/attention';
import { holdRecord } from '../store/claims';
import { findConfirmation, saveConfirmation } from '../store/confirmations';
import { holdPolicy } from '../store/policy';
import { rederive } from './rederive';

/** Takes back one's own proposal before anybody has decided it. */
export const withdrawProposal = (actor: Actor, { id, version }: Withdrawal) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const policy = await holdPolicy(tx, scope);
    const row = await confirmationAtHand(tx, scope, id);
    must(mayWithdraw(actor, row));
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    must(moveConfirmation(row.status as ConfirmationStatus, 'withdraw'));
    moved(await saveConfirmation(tx, scope, row, { status: 'withdrawn' }));
    await record(tx, actor, {
      type: 'confirmation.decided',
      subject: { type: 'confirmation', id },
      prisonerId: row.prisonerId,
      detail: { decision: 'withdrawn' },
    });
    const ids = [row.prisonerId as PrisonerId];
    await rederive(tx, actor, { ids, because: 'proposal-withdrawn', now: new Date(), policy });
    return { confirmationId: id, status: 'withdrawn' as const };
  });

/**
 * Revokes a confirmation with a reason: the record falls back to probable captivity and a new proposal can be made.
 */
export const revokeConfirmation = (actor: Actor, { id, version, reason, note }: Revocation) =>
  transaction(actor, async (tx) => {
    must(mayConfirm(actor));
    const scope = scopeOf(actor);
    const policy = await holdPolicy(tx, scope);
    const row = await confirmationAtHand(tx, scope, id);
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    must(moveConfirmation(row.status as ConfirmationStatus, 'revoke'));
    const { action } = must(moveOnRevocation(row.prisoner.status as PrisonerStatus));
    const now = new Date();
    moved(
      await saveConfirmation(tx, scope, row, {
        status: 'revoked',
        revokedById: actor.id ?? '',
        revokedAt: now,
        revokeReason: reason,
        revokeNote: note,
      }),
    );
    await resolveByRevoking(tx, actor, { row, now, note });
    const move = { occurredAt: now, now, source: 'revocation', reason, note, confirmationId: row.id };
    if (action) await applyMove(tx, actor, { prisonerId: row.prisonerId as PrisonerId, action, ...move });
    await record(tx, actor, {
      type: 'confirmation.revoked',
      subject: { type: 'confirmation', id },
      prisonerId: row.prisonerId,
      detail: { reason },
    });
    await queue(tx, { type: 'staff.confirmation-decided', prisonerId: row.prisonerId, userId: row.proposedById });
    const ids = [row.prisonerId as PrisonerId];
    await rederive(tx, actor, { ids, because: 'confirmation-revoked', now, policy });
    return { confirmationId: id, status: 'revoked' as const };
  });

/** The row as it is once its record is held. */
async function confirmationAtHand(tx: Tx, scope: Scope, id: ConfirmationId) {
  const seen = found(await findConfirmation(tx, scope, id));
  found(await holdRecord(tx, scope, seen.prisonerId as PrisonerId));
  return found(await findConfirmation(tx, scope, id));
}

type Revoking = { row: { id: string; prisonerId: string }; now: Date; note: string | null };

/** That it was no longer carried is decided by this: not kept, not carried by other claims, but revoked. */
async function resolveByRevoking(tx: Tx, actor: Actor, { row, now, note }: Revoking) {
  const scope = scopeOf(actor);
  const open = await findOpenByKey(tx, scope, `weakened:${row.id}`);
  if (!open) return;
  moved(await resolveAttention(tx, scope, open, { resolution: 'revoked', userId: actor.id, now, note }));
  await record(tx, actor, {
    type: 'attention.resolved',
    subject: { type: 'attention', id: open.id },
    prisonerId: row.prisonerId,
    detail: { kind: open.kind, resolution: 'revoked' },
  });
}
