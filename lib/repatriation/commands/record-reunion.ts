import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId, TellingId } from '../../kernel/ids';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { saveEvent } from '../../prisoners/store/move';
import { mayRecordReunion } from '../rules';
import type { Reunion } from '../schema';
import { saveNewTellings } from '../store/new-tellings';
import { type FoundReturned, findReturned } from '../store/returned';
import { findTelling, findTellingOf, saveTelling } from '../store/tellings';
import { mustHaveHappened } from './record-attempt';
import { markReached } from './record-reached';

/**
 * Records that a returned person and the named families are together: the event, the beginning of reintegration, and for
 * each family that it knows, because it was there. A family whose kinship or link is not verified is refused.
 */
export const recordReunion = (actor: Actor, reunion: Reunion) =>
  transaction(actor, async (tx) => {
    must(mayAssignTelling(actor));
    const scope = scopeOf(actor);
    const { prisonerId, soughtIds, occurredAt, note } = reunion;
    const row = found(await findReturned(tx, scope, prisonerId));
    const { begins } = must(mayRecordReunion(row.status as PrisonerStatus));
    const now = new Date();
    mustHaveHappened(occurredAt, now);
    const event = { prisonerId, occurredAt, source: 'officer', note };
    await saveEvent(tx, scope, { ...event, kind: 'reunion', recordedAt: now, recordedById: actor.id });
    await record(tx, actor, { type: 'reunion.recorded', prisonerId, detail: { families: soughtIds } });
    for (const soughtId of new Set(soughtIds)) {
      const family = found(row.sought.find(({ id }) => id === soughtId));
      await familyIsThere(tx, actor, { family, reunion, now });
    }
    const status = begins
      ? await applyMove(tx, actor, { prisonerId, action: 'beginReintegration', occurredAt, now, source: 'reunion' })
      : (row.status as PrisonerStatus);
    return { prisonerId, status };
  });

type There = { family: FoundReturned['sought'][number]; reunion: Reunion; now: Date };

async function familyIsThere(tx: Tx, actor: Actor, { family, reunion, now }: There) {
  const scope = scopeOf(actor);
  const of = { soughtId: family.id as Reunion['soughtIds'][number], what: 'reunited', prisonerId: reunion.prisonerId };
  await saveNewTellings(tx, scope, [{ soughtId: of.soughtId, inquiryId: family.inquiry.id as InquiryId }], {
    prisonerId: reunion.prisonerId,
    what: 'reunited',
    now,
    dueAt: null,
  });
  const task = found(await findTellingOf(tx, scope, of));
  if (task.status === 'reached') return;
  moved(await saveTelling(tx, scope, task, { status: 'assigned', officerId: actor.id }));
  const row = found(await findTelling(tx, scope, task.id as TellingId));
  const told = { how: 'in-person' as const, whom: family.inquiry.inquirerName, note: null };
  await markReached(tx, actor, { row, told: { ...told, occurredAt: reunion.occurredAt }, now });
}
