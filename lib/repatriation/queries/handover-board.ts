import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches, mayRecordHandover } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { type BatchStatus, type MemberStatus, memberMoves, moveBatch } from '../../exchanges/rules';
import { mayMoveBatch, recordingStatuses } from '../../exchanges/rules/batch-work';
import type { PlaceKind } from '../../exchanges/rules/places';
import { findBatch } from '../../exchanges/store/batch';
import { type MemberRow, membersOf } from '../../exchanges/store/members';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { BatchId, MemberId } from '../../kernel/ids';
import { actionsFrom } from '../../kernel/lifecycle';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { boardCounts } from '../rules/handover';
import type { BoardLine, HandoverBoard, HandoverPulse } from '../schema/handover';
import { handoverEventsOf, handoverStamp } from '../store/handover';

type Asked = { batchId: BatchId };

/** The board of handover day: everybody on the list, those who came unexpectedly, what was last recorded. The reading is logged. */
export const readBoard = (actor: Actor, { batchId }: Asked): Promise<HandoverBoard> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, batchId));
    const members = (await membersOf(tx, scope, batchId)).filter(({ status }) => status !== 'removed');
    const status = batch.status as BatchStatus;
    const mayRecord = mayRecordHandover(actor).ok && recordingStatuses.includes(status);
    const lines = await linesOf(tx, actor, { batchId, members, mayRecord });
    await record(tx, actor, { type: 'batch.read', batchId, detail: { part: 'handover', people: members.length } });
    return {
      ...(await pulseOf(tx, actor, { batchId, status, version: batch.version, members })),
      id: batchId,
      number: batchNumber(batch.number),
      name: batch.name,
      plannedOn: dayFromColumn(batch.plannedOn),
      place: batch.place,
      mayRecord,
      mayMove: (['begin', 'finish', 'reconcile', 'close'] as const).filter(
        (action) => moveBatch(status, action).ok && mayMoveBatch(actor, action).ok,
      ),
      lines,
    };
  });

/** How the day stands in numbers. Names nobody, so that asking every few seconds is no reading of records. */
export const readPulse = (actor: Actor, { batchId }: Asked): Promise<HandoverPulse> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, batchId));
    const members = await membersOf(tx, scope, batchId);
    const status = batch.status as BatchStatus;
    return pulseOf(tx, actor, { batchId, status, version: batch.version, members });
  });

async function pulseOf(
  tx: Tx,
  actor: Actor,
  at: { batchId: BatchId; status: BatchStatus; version: number; members: readonly MemberRow[] },
): Promise<HandoverPulse> {
  const { _count, _max } = await handoverStamp(tx, scopeOf(actor), at.batchId);
  const states = at.members.map(({ status, unexpected }) => ({ status: status as MemberStatus, unexpected }));
  return {
    status: at.status,
    version: at.version,
    stamp: `${at.version}-${_count}-${_max.recordedAt?.getTime() ?? 0}`,
    counts: boardCounts(states),
  };
}

async function linesOf(
  tx: Tx,
  actor: Actor,
  { batchId, members, mayRecord }: { batchId: BatchId; members: readonly MemberRow[]; mayRecord: boolean },
): Promise<BoardLine[]> {
  const scope = scopeOf(actor);
  const ids = members.map(({ prisonerId }) => prisonerId);
  const people = await peopleByIds(tx, scope, ids);
  const events = await handoverEventsOf(tx, scope, batchId);
  const officers = events.map(({ recordedById }) => recordedById);
  const names = await staffNames(tx, scope, officers);
  // Newest first, so the first one seen of a member is the last that happened to be written.
  const last = new Map([...events].reverse().map((event) => [event.memberId, event]));
  return members.map((member) => {
    const person = people.get(member.prisonerId) ?? hiddenPerson(member.prisonerId);
    const event = last.get(member.id);
    const memberStatus = member.status as MemberStatus;
    return {
      ...person,
      id: member.id as MemberId,
      memberStatus,
      placeKind: member.placeKind as PlaceKind,
      unexpected: member.unexpected,
      version: member.version,
      actions:
        mayRecord && !person.hidden ? actionsFrom(memberMoves, memberStatus).filter((move) => move !== 'remove') : [],
      last: event
        ? {
            kind: event.kind,
            reason: event.reason,
            note: event.note,
            occurredAt: event.occurredAt.toISOString(),
            recordedAt: event.recordedAt.toISOString(),
            by: names.get(event.recordedById) ?? null,
          }
        : null,
    };
  });
}
