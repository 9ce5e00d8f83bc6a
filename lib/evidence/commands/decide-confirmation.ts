import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayConfirm } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import { type ConfirmationStatus, carriesCaptivity, mayDecide, moveConfirmation } from '../rules';
import type { ConfirmationDecision } from '../schema';
import { asEvidence } from '../store/claims';
import { findConfirmation, saveConfirmation } from '../store/confirmations';

/**
 * A second person's word on a proposal: confirmed, or returned with a reason. Confirming moves the record to confirmed
 * captivity; the family hears nothing from here, telling is a step of its own.
 */
export const decideConfirmation = (actor: Actor, decided: ConfirmationDecision) =>
  transaction(actor, async (tx) => {
    must(mayConfirm(actor));
    const scope = scopeOf(actor);
    const row = found(await findConfirmation(tx, scope, decided.id));
    must(mayDecide(actor as StaffActor, row));
    if (row.version !== decided.version) throw changedSince(row);
    const { to } = must(moveConfirmation(row.status as ConfirmationStatus, decided.decision));
    if (decided.decision === 'confirm') must(carriesCaptivity(row.claims.map(({ claim }) => asEvidence(claim))));

    const now = new Date();
    const reason = decided.decision === 'return' ? (decided.reason ?? null) : null;
    moved(
      await saveConfirmation(tx, scope, row, {
        status: to as 'confirmed' | 'returned',
        decidedById: actor.id ?? '',
        decidedAt: now,
        decisionReason: reason,
        decisionNote: decided.note,
      }),
    );
    if (decided.decision === 'confirm') await holdAsConfirmed(tx, actor, row, now);
    await record(tx, actor, {
      type: 'confirmation.decided',
      subject: { type: 'confirmation', id: row.id },
      prisonerId: row.prisonerId,
      detail: { decision: to, reason, basis: row.basis },
    });
    await queue(tx, {
      type: 'staff.confirmation-decided',
      prisonerId: row.prisonerId,
      userId: row.proposedById,
    });
    return { confirmationId: decided.id, status: to };
  });

type Row = NonNullable<Awaited<ReturnType<typeof findConfirmation>>>;

async function holdAsConfirmed(tx: Tx, actor: Actor, row: Row, now: Date) {
  await applyMove(tx, actor, {
    prisonerId: row.prisonerId as PrisonerId,
    action: 'confirmCaptivity',
    occurredAt: now,
    now,
    source: row.basis,
    confirmationId: row.id,
  });
  await queue(tx, { type: 'staff.captivity-confirmed', prisonerId: row.prisonerId });
}

const changedSince = (row: Row) =>
  new Refused('changed-meanwhile', {
    current: { version: row.version, status: row.status, decidedAt: row.decidedAt?.toISOString() ?? null },
  });
