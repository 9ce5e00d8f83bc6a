import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { type ConfirmationStatus, mayWithdraw, moveConfirmation, moveOnRevocation } from '../rules';
import type { Revocation, Withdrawal } from '../schema';
import { findConfirmation, saveConfirmation } from '../store/confirmations';

/** Takes back one's own proposal before anybody has decided it. */
export const withdrawProposal = (actor: Actor, { id, version }: Withdrawal) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const row = found(await findConfirmation(tx, scope, id));
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
    return { confirmationId: id, status: 'withdrawn' as const };
  });

/**
 * Revokes a confirmation with a reason: the record falls back to probable captivity and a new proposal can be made.
 */
export const revokeConfirmation = (actor: Actor, { id, version, reason, note }: Revocation) =>
  transaction(actor, async (tx) => {
    must(mayConfirm(actor));
    const scope = scopeOf(actor);
    const row = found(await findConfirmation(tx, scope, id));
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
    const move = { occurredAt: now, now, source: 'revocation', reason, note, confirmationId: row.id };
    if (action) await applyMove(tx, actor, { prisonerId: row.prisonerId as PrisonerId, action, ...move });
    await record(tx, actor, {
      type: 'confirmation.revoked',
      subject: { type: 'confirmation', id },
      prisonerId: row.prisonerId,
      detail: { reason },
    });
    await queue(tx, { type: 'staff.confirmation-decided', prisonerId: row.prisonerId, userId: row.proposedById });
    return { confirmationId: id, status: 'revoked' as const };
  });
