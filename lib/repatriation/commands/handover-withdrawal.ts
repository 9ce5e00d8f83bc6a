import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayRecordHandover } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { type MemberStatus, moveMember } from '../../exchanges/rules';
import { memberOfStaff } from '../../exchanges/rules/batch-work';
import { findMember, type MemberRow, saveMemberMove } from '../../exchanges/store/members';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { findStatus } from '../../prisoners/store/move';
import { movesBack, stepsOffTheList } from '../rules/handover-undo';
import type { EntryReceipt, WithdrawnArrival } from '../schema/handover';
import { saveHandoverEvent, statusBeforeArrival } from '../store/handover';
import { mustBeTheDay } from './handover-entry';

/**
 * Takes back an unexpected arrival that was entered by mistake: the member leaves the list step by step, the record goes
 * back to what it was before, or to "on file" where no move leads further back. Every step stays written.
 */
export const withdrawArrival = (
  actor: Actor,
  { batchId, memberId, version, note }: WithdrawnArrival & { batchId: BatchId },
): Promise<EntryReceipt> =>
  transaction(actor, async (tx) => {
    must(mayRecordHandover(actor));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    await mustBeTheDay(tx, actor, batchId);
    const member = found(await findMember(tx, scope, batchId, memberId));
    if (member.version !== version) throw new Refused('changed-meanwhile');
    if (!member.unexpected || member.status !== 'received') throw new Refused('wrong-status');
    await restoreRecord(tx, officer, member, now);
    const last = await stepOff(tx, officer, member, { note, now });
    const detail = { from: 'received', to: 'removed', action: 'withdrawArrival', reason: 'entered-by-mistake' };
    await record(tx, actor, { type: 'handover.recorded', batchId, prisonerId: member.prisonerId, detail });
    return { memberId, status: 'removed', version: last, familiesToTell: 0 };
  });

async function stepOff(
  tx: Tx,
  officer: StaffActor,
  member: MemberRow,
  { note, now }: { note: string | null; now: Date },
) {
  const scope = scopeOf(officer);
  let at = { id: member.id, status: member.status as MemberStatus, version: member.version };
  for (const action of stepsOffTheList) {
    const { to } = must(moveMember(at.status, action));
    const reasons =
      to === 'removed'
        ? { removedById: officer.id, removedAt: now, removeReason: 'entered-by-mistake', removeNote: note }
        : {};
    moved(await saveMemberMove(tx, scope, at, to, { holdsPlace: false, ...reasons }));
    at = { id: at.id, status: to, version: at.version + 1 };
  }
  await saveHandoverEvent(tx, scope, {
    batchId: member.batchId as BatchId,
    memberId: member.id as MemberId,
    kind: 'withdrawArrival',
    reason: 'entered-by-mistake',
    note,
    occurredAt: now,
    recordedAt: now,
    recordedById: officer.id,
  });
  return at.version;
}

async function restoreRecord(tx: Tx, officer: StaffActor, member: MemberRow, now: Date) {
  const scope = scopeOf(officer);
  const prisonerId = member.prisonerId as PrisonerId;
  const batchId = member.batchId as BatchId;
  const { status } = found(await findStatus(tx, scope, prisonerId));
  const before = (await statusBeforeArrival(tx, scope, prisonerId, batchId)) as PrisonerStatus | null;
  for (const action of movesBack(status as PrisonerStatus, before ?? 'data-on-file'))
    await applyMove(tx, officer, {
      prisonerId,
      action,
      occurredAt: now,
      now,
      source: 'handover',
      reason: 'entered-by-mistake',
      batchId,
    });
}
