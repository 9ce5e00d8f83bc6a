import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayConfirm } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ConfirmationId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type ConfirmationStatus, mayDecide, moveConfirmation } from '../rules';
import { carriesCaptivity } from '../rules/derivation';
import type { ConfirmationDecision } from '../schema';
import { asEvidence, holdRecord } from '../store/claims';
import { findConfirmation, saveAssent, saveConfirmation } from '../store/confirmations';
import { holdPolicy, type PresentPolicy } from '../store/policy';
import { holdAsConfirmed } from './hold-as-confirmed';
import { rederive } from './rederive';

/**
 * A further person's word on a proposal: held true, or returned with a reason. Once as many persons hold it true as the
 * policy in force asks for, the record is confirmed; the family hears nothing from here, telling is a step of its own.
 */
export const decideConfirmation = (actor: Actor, decided: ConfirmationDecision) =>
  transaction(actor, async (tx) => {
    must(mayConfirm(actor));
    const scope = scopeOf(actor);
    const policy = await holdPolicy(tx, scope);
    const seen = found(await findConfirmation(tx, scope, decided.id));
    found(await holdRecord(tx, scope, seen.prisonerId as PrisonerId));
    const row = found(await findConfirmation(tx, scope, decided.id));
    must(mayDecide(actor as StaffActor, { ...row, assentedByIds: openAssents(row) }));
    if (row.version !== decided.version) throw changedSince(row);
    must(moveConfirmation(row.status as ConfirmationStatus, decided.decision));
    const desk = { scope, row, policy, decided, now: new Date() };
    const status = decided.decision === 'return' ? await sendBack(tx, actor, desk) : await holdTrue(tx, actor, desk);
    await rederive(tx, actor, {
      ids: [row.prisonerId as PrisonerId],
      because: status === 'returned' ? 'proposal-returned' : 'status-moved',
      now: desk.now,
      policy,
    });
    return { confirmationId: decided.id, status };
  });

type Row = NonNullable<Awaited<ReturnType<typeof findConfirmation>>>;
type Desk = { scope: Scope; row: Row; policy: PresentPolicy; decided: ConfirmationDecision; now: Date };

const openAssents = ({ assents, status }: Row) => (status === 'proposed' ? assents.map(({ byId }) => byId) : []);

async function holdTrue(tx: Tx, actor: Actor, { scope, row, policy, decided, now }: Desk) {
  const { basis } = must(
    carriesCaptivity(
      row.claims.map(({ claim }) => asEvidence(claim)),
      policy.content,
    ),
  );
  const byId = actor.id ?? '';
  await saveAssent(tx, scope, { confirmationId: row.id as ConfirmationId, byId, at: now, note: decided.note });
  const persons = row.assents.length + 2;
  const enough = persons >= policy.content.confirmed.persons;
  const held = { status: 'confirmed', decidedById: byId, decidedAt: now, decisionNote: decided.note } as const;
  moved(
    await saveConfirmation(tx, scope, row, {
      ...(enough ? held : { status: 'proposed' as const }),
      basis,
      policyNumber: policy.number,
    }),
  );
  if (enough) await holdAsConfirmed(tx, actor, { row, basis, now });
  await record(tx, actor, {
    type: 'confirmation.decided',
    subject: { type: 'confirmation', id: row.id },
    prisonerId: row.prisonerId,
    detail: { decision: enough ? 'confirmed' : 'held-true', reason: null, basis, policy: policy.number, persons },
  });
  await queue(tx, {
    type: enough ? 'staff.confirmation-decided' : 'staff.confirmation-proposed',
    prisonerId: row.prisonerId,
    ...(enough ? { userId: row.proposedById } : {}),
  });
  return enough ? ('confirmed' as const) : ('proposed' as const);
}

async function sendBack(tx: Tx, actor: Actor, { scope, row, decided, now }: Desk) {
  const reason = decided.reason ?? null;
  moved(
    await saveConfirmation(tx, scope, row, {
      status: 'returned',
      decidedById: actor.id ?? '',
      decidedAt: now,
      decisionReason: reason,
      decisionNote: decided.note,
    }),
  );
  await record(tx, actor, {
    type: 'confirmation.decided',
    subject: { type: 'confirmation', id: row.id },
    prisonerId: row.prisonerId,
    detail: { decision: 'returned', reason, basis: row.basis },
  });
  await queue(tx, { type: 'staff.confirmation-decided', prisonerId: row.prisonerId, userId: row.proposedById });
  return 'returned' as const;
}

const changedSince = (row: Row) =>
  new Refused('changed-meanwhile', {
    current: { version: row.version, status: row.status, decidedAt: row.decidedAt?.toISOString() ?? null },
  });
