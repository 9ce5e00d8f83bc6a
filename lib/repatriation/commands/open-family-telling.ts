import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId, PrisonerId, TellingId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { mayOpenTelling, moveTelling, type TellingStatus, tellWithinHours } from '../rules';
import type { NewTelling } from '../schema';
import { saveNewTellings } from '../store/new-tellings';
import { findLinked, findTellingOf, saveTelling } from '../store/tellings';

/**
 * Opens the task of telling one family, by an officer's decision; a withdrawn one is opened again. Opening it twice is
 * opening it once. Tells nobody anything.
 */
export const openFamilyTelling = (actor: Actor, { soughtId, what }: NewTelling) =>
  transaction(actor, async (tx) => {
    must(mayAssignTelling(actor));
    const scope = scopeOf(actor);
    const linked = found(await findLinked(tx, scope, soughtId));
    const prisoner = found(linked.prisoner);
    must(mayOpenTelling(what, prisoner.status as PrisonerStatus));
    const family = { soughtId, inquiryId: linked.inquiryId as InquiryId };
    const prisonerId = linked.prisonerId as PrisonerId;
    const now = new Date();
    const dueAt = new Date(now.getTime() + tellWithinHours[what] * 3_600_000);

    const [fresh] = await saveNewTellings(tx, scope, [family], { prisonerId, what, now, dueAt });
    const task = found(await findTellingOf(tx, scope, { soughtId, what, prisonerId }));
    const answer = { tellingId: task.id as TellingId, status: task.status as TellingStatus };
    if (!fresh && task.status !== 'withdrawn') return answer;
    if (!fresh) {
      const { to } = must(moveTelling('withdrawn', 'reopen'));
      moved(await saveTelling(tx, scope, task, { status: to, officerId: null, dueAt }));
      answer.status = to;
    }
    const about = { prisonerId, inquiryId: linked.inquiryId };
    await record(tx, actor, {
      type: 'telling.opened',
      subject: { type: 'telling', id: task.id },
      ...about,
      detail: { what, again: !fresh },
    });
    await queue(tx, { type: 'staff.telling-opened', ...about });
    return answer;
  });
