import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import type { Tx } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { moveConfirmation, reliesOnConfirmation } from '../rules';
import type { Basis } from '../rules/derivation';
import { findInForce, saveConfirmation } from '../store/confirmations';

type Held = {
  row: { id: string; prisonerId: string; prisoner: { status: string } };
  basis: Basis;
  now: Date;
};

/**
 * What a confirmation does to the record: it becomes confirmed captivity. Somebody who is held as confirmed already stays
 * so, on the claims of this confirmation; the one before is superseded and no family or list hears of it.
 */
export async function holdAsConfirmed(tx: Tx, actor: Actor, { row, basis, now }: Held) {
  const prisonerId = row.prisonerId as PrisonerId;
  if (reliesOnConfirmation.includes(row.prisoner.status as PrisonerStatus)) return supersede(tx, actor, row);
  await applyMove(tx, actor, {
    prisonerId,
    action: 'confirmCaptivity',
    occurredAt: now,
    now,
    source: basis,
    confirmationId: row.id,
  });
  await queue(tx, { type: 'staff.captivity-confirmed', prisonerId });
}

async function supersede(tx: Tx, actor: Actor, { id, prisonerId }: Held['row']) {
  const scope = scopeOf(actor);
  const before = await findInForce(tx, scope, prisonerId as PrisonerId, id);
  if (!before) return;
  must(moveConfirmation('confirmed', 'supersede'));
  moved(await saveConfirmation(tx, scope, before, { status: 'superseded', supersededById: id }));
  await record(tx, actor, {
    type: 'confirmation.superseded',
    subject: { type: 'confirmation', id: before.id },
    prisonerId,
    detail: { by: id },
  });
}
