import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayRecordHandover } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { type BatchStatus, type MemberStatus, moveMember } from '../../exchanges/rules';
import { memberOfStaff, recordingStatuses } from '../../exchanges/rules/batch-work';
import { findMember, type MemberRow, saveMemberMove } from '../../exchanges/store/members';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { refusalBehind } from '../../platform/database-errors';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { findStatus } from '../../prisoners/store/move';
import { type DayAction, keepsPlace, outcomeReasonGiven, plausibleTime, recordMoves } from '../rules/handover';
import type { EntryReceipt, HandoverEntry } from '../schema/handover';
import { saveHandoverEvent, shareBatch } from '../store/handover';
import { familiesAfter } from './handover-families';

/**
 * Records what happened to one person on the day: the place in the batch, the person's record and the event together.
 * A death entered here moves no record. An established identity opens the tasks of telling the families.
 */
export const recordHandover = (actor: Actor, entry: HandoverEntry & { batchId: BatchId }): Promise<EntryReceipt> =>
  transaction(actor, async (tx) => {
    must(mayRecordHandover(actor));
    const { officer } = must(memberOfStaff(actor));
    must(outcomeReasonGiven(entry.action, entry.reason));
    const now = new Date();
    const occurredAt = timeOf(entry.occurredAt, now);
    if (entry.action === 'establishIdentity' && !entry.method)
      throw new Refused('invalid', { faults: [{ at: 'method', code: 'choose-one' }] });
    await mustBeTheDay(tx, actor, entry.batchId);
    const member = found(await findMember(tx, scopeOf(actor), entry.batchId, entry.memberId));
    if (member.version !== entry.version) throw new Refused('changed-meanwhile');
    const { action, note } = entry;
    const reason = action === 'establishIdentity' ? entry.method : entry.reason;
    return enter(tx, officer, member, { action, reason, note, occurredAt, now });
  });

/** The moment given, or now; refused when it cannot be. */
export function timeOf(given: string | null, now: Date): Date {
  const occurredAt = given ? new Date(given) : now;
  if (plausibleTime(occurredAt, now)) return occurredAt;
  const code = occurredAt > now ? 'in-the-future' : 'not-a-date';
  throw new Refused('invalid', { faults: [{ at: 'occurredAt', code }] });
}

/** Events of the day are recorded while it lasts and until the list is reconciled. */
export async function mustBeTheDay(tx: Tx, actor: Actor, batchId: BatchId) {
  const batch = found(await shareBatch(tx, scopeOf(actor), batchId));
  if (!recordingStatuses.includes(batch.status as BatchStatus)) throw new Refused('wrong-status');
  return batch;
}

export type Entering = {
  action: DayAction;
  reason: string | null;
  note: string | null;
  occurredAt: Date;
  now: Date;
};

/** Writes one entry within the caller's transaction, which has decided that this officer may. */
export async function enter(tx: Tx, officer: StaffActor, member: MemberRow, entering: Entering): Promise<EntryReceipt> {
  const scope = scopeOf(officer);
  const { action, reason, note, occurredAt, now } = entering;
  const from = member.status as MemberStatus;
  const { to } = must(moveMember(from, action));
  const batchId = member.batchId as BatchId;
  const memberId = member.id as MemberId;
  await moveRecord(tx, officer, member, { to, entering });
  await saveMember(tx, officer, member, to);
  await saveHandoverEvent(tx, scope, {
    batchId,
    memberId,
    kind: action,
    reason,
    note,
    occurredAt,
    recordedAt: now,
    recordedById: officer.id,
  });
  await record(tx, officer, {
    type: 'handover.recorded',
    subject: { type: 'member', id: memberId },
    batchId,
    prisonerId: member.prisonerId,
    detail: { from, to, action, reason },
  });
  const familiesToTell = await familiesAfter(tx, officer, { member, from, to, now });
  return { memberId, status: to, version: member.version + 1, familiesToTell };
}

/** Brings the person's record to where it now stands, move by move, each with its event and log entry. */
async function moveRecord(
  tx: Tx,
  officer: StaffActor,
  member: MemberRow,
  { to, entering }: { to: MemberStatus; entering: Entering },
) {
  const prisonerId = member.prisonerId as PrisonerId;
  const { status } = found(await findStatus(tx, scopeOf(officer), prisonerId));
  const { moves } = must(recordMoves(status as PrisonerStatus, to));
  for (const action of moves)
    await applyMove(tx, officer, {
      prisonerId,
      action,
      occurredAt: entering.occurredAt,
      now: entering.now,
      source: 'handover',
      reason: entering.reason,
      batchId: member.batchId,
    });
}

/** Whoever is expected or under way keeps the place; a correction takes it again, unless another batch has it now. */
async function saveMember(tx: Tx, officer: StaffActor, member: MemberRow, to: MemberStatus) {
  const holdsPlace = keepsPlace(to) && !member.unexpected;
  try {
    moved(await saveMemberMove(tx, scopeOf(officer), member, to, { holdsPlace }));
  } catch (error) {
    throw refusalBehind(error)?.reason === 'duplicate' ? new Refused('in-another-batch') : error;
  }
}
