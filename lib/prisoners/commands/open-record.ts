import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayEditKin, mayEditRecord } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { type Tx, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import type { NewRecord, OpenedRecord } from '../schema/changes';
import { saveEvent } from '../store/move';
import { saveIdentifiers, saveKin, saveNames, saveNewRecord } from '../store/save';
import { keepRecordSearchable } from '../store/searchable';
import { type Follow, nothingFollows } from './act';
import { healthAsWas } from './health-as-was';
import { notInTheFuture } from './not-in-the-future';

/** Opens a record: reported, with its first event. It is linked to no inquiry; that is a step of its own. */
export const openRecord = (actor: Actor, fresh: NewRecord, follow: Follow = nothingFollows): Promise<OpenedRecord> =>
  transaction(actor, async (tx) => {
    must(mayEditRecord(actor));
    if (fresh.kin.length > 0) must(mayEditKin(actor));
    const now = new Date();
    const opened = await applyOpening(tx, actor, fresh, now);
    await follow({ tx, actor, id: opened.id, now });
    return opened;
  });

/** Opens a record within the caller's transaction. The caller has decided that this actor may. */
export async function applyOpening(tx: Tx, actor: Actor, fresh: NewRecord, now: Date): Promise<OpenedRecord> {
  healthAsWas('unknown', fresh.facts.healthCategory);
  notInTheFuture({ 'facts.birth': fresh.facts.birth, 'facts.capture': fresh.facts.capture }, now);
  const scope = scopeOf(actor);
  const prisonerId = randomUUID() as PrisonerId;
  const by = actor.kind === 'staff' ? actor.id : null;
  const written = { prisonerId, by, now };
  const number = await saveNewRecord(tx, scope, written, fresh.facts);
  await saveNames(tx, scope, written, fresh.names);
  await saveIdentifiers(tx, scope, written, fresh.identifiers);
  if (fresh.kin.length > 0) await saveKin(tx, scope, written, fresh.kin);
  await keepRecordSearchable(tx, scope, [prisonerId]);
  await saveEvent(tx, scope, {
    prisonerId,
    kind: 'opened',
    occurredAt: now,
    recordedAt: now,
    recordedById: by,
    source: fresh.source,
    toStatus: 'reported',
  });
  await record(tx, actor, {
    type: 'prisoner.opened',
    prisonerId,
    detail: { names: fresh.names.length, identifiers: fresh.identifiers.length, soughtId: fresh.soughtId },
  });
  return { id: prisonerId, number: recordNumber(number) };
}
