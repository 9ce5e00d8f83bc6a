import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { moveTelling, type TellingStatus } from '../rules';
import type { TellingWithdrawal } from '../schema';
import { findTelling, saveTelling } from '../store/tellings';

/** Withdraws a task before the family was reached, with a reason. The family stays on the list of those not told. */
export const withdrawTelling = (actor: Actor, { id, version, reason, note }: TellingWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayAssignTelling(actor));
    const scope = scopeOf(actor);
    const row = found(await findTelling(tx, scope, id));
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    const { to } = must(moveTelling(row.status as TellingStatus, 'withdraw'));
    moved(await saveTelling(tx, scope, row, { status: to, note }));
    await record(tx, actor, {
      type: 'telling.withdrawn',
      subject: { type: 'telling', id },
      prisonerId: row.prisonerId,
      inquiryId: row.inquiryId,
      detail: { reason },
    });
    return { tellingId: id, status: to };
  });
