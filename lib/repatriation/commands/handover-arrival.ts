import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor, StaffActor } from '../../access/actor';
import { mayRecordHandover } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { memberOfStaff } from '../../exchanges/rules/batch-work';
import { placesOf, saveNewMember } from '../../exchanges/store/members';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { Arrival, EntryReceipt } from '../schema/handover';
import { saveHandoverEvent } from '../store/handover';
import { saveArrivedPerson } from '../store/handover-arrivals';
import { mustBeTheDay, timeOf } from './handover-entry';

/**
 * Adds somebody who arrived and was on no list: as received, with the identity still to be established. Without a record
 * one is opened with the name as said. They take no planned place, so that no list elsewhere can keep them out.
 */
export const recordArrival = (actor: Actor, arrival: Arrival & { batchId: BatchId }): Promise<EntryReceipt> =>
  transaction(actor, async (tx) => {
    must(mayRecordHandover(actor));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const occurredAt = timeOf(arrival.occurredAt, now);
    const { batchId, note } = arrival;
    await mustBeTheDay(tx, actor, batchId);
    const prisonerId = arrival.prisonerId ?? (await openRecord(tx, officer, arrival, now));
    const here = (await placesOf(tx, scope, prisonerId)).some(
      (place) => place.batchId === batchId && place.status !== 'removed',
    );
    if (here) throw new Refused('duplicate');
    await applyMove(tx, actor, { prisonerId, action: 'receive', occurredAt, now, source: 'handover', batchId });
    const memberId = randomUUID() as MemberId;
    await saveNewMember(tx, scope, {
      id: memberId,
      batchId,
      prisonerId,
      placeKind: 'seat',
      addedById: officer.id,
      addedAt: now,
      addReason: 'unexpected-arrival',
      addNote: note,
      status: 'received',
      holdsPlace: false,
      unexpected: true,
    });
    await saveHandoverEvent(tx, scope, {
      batchId,
      memberId,
      kind: 'arrive',
      reason: null,
      note,
      occurredAt,
      recordedAt: now,
      recordedById: officer.id,
    });
    await record(tx, actor, {
      type: 'handover.unexpected-arrival',
      subject: { type: 'member', id: memberId },
      batchId,
      prisonerId,
      detail: { onFile: arrival.prisonerId !== null },
    });
    return { memberId, status: 'received', version: 1, familiesToTell: 0 };
  });

async function openRecord(tx: Tx, officer: StaffActor, { name, birthYear }: Arrival, now: Date): Promise<PrisonerId> {
  const { id, number } = await saveArrivedPerson(tx, scopeOf(officer), {
    name: name ?? '',
    birthYear,
    by: officer.id,
    now,
  });
  await record(tx, officer, {
    type: 'prisoner.opened',
    prisonerId: id,
    detail: { number: recordNumber(number), source: 'handover' },
  });
  return id;
}
