import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling, mayTell } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { moveTelling, type TellingStatus } from '../rules';
import type { Assignment } from '../schema';
import { activeOfficers, findTelling, saveTelling } from '../store/tellings';

/*
 * Who names the officer: anybody who speaks with families takes a task for themselves or puts their own back; giving it
 * to somebody else is the case officer's or supervisor's.
 */
export const assignTelling = (actor: Actor, { id, officerId, version }: Assignment) =>
  transaction(actor, async (tx) => {
    must(mayTell(actor));
    const scope = scopeOf(actor);
    const row = found(await findTelling(tx, scope, id));
    const own = officerId === actor.id || (officerId === null && row.officerId === actor.id);
    if (!own) must(mayAssignTelling(actor));
    if (row.version !== version)
      throw new Refused('changed-meanwhile', { current: { status: row.status, officerId: row.officerId } });
    const { to } = must(moveTelling(row.status as TellingStatus, officerId ? 'assign' : 'release'));
    if (officerId) found((await activeOfficers(tx, scope)).find((officer) => officer.id === officerId));

    moved(await saveTelling(tx, scope, row, { status: to, officerId }));
    await record(tx, actor, {
      type: 'telling.assigned',
      subject: { type: 'telling', id },
      prisonerId: row.prisonerId,
      inquiryId: row.inquiryId,
      detail: { officerId, from: row.officerId },
    });
    if (officerId && officerId !== actor.id)
      await queue(tx, { type: 'staff.telling-assigned', userId: officerId, inquiryId: row.inquiryId });
    return { tellingId: id, status: to };
  });
