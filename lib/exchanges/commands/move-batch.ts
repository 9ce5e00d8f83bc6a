import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Prisma, type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type BatchStatus, mayApproveBatch, maySendBack, moveBatch as moveOf } from '../rules';
import { mayMoveBatch, memberOfStaff, movesAlone, needsFitList, reasonGiven } from '../rules/batch-work';
import type { BatchMove, BatchReceipt } from '../schema/batch';
import { type BatchRow, lockBatch, saveApproval, saveBatchMove } from '../store/batch';
import { listedMembers, releasePlaces } from '../store/members';
import { unapproved } from '../store/terms';
import { mustBeFit, mustBeReconciled } from './demand-of-list';
import { frozenList } from './freeze-list';
import { leaveThePlan } from './leave-the-plan';

type Move = BatchMove & { id: BatchId };

/**
 * Moves a batch through its life. Approval is two other people's, one after the other; freezing writes the manifest and its hash; cancelling and
 * closing free the places; a batch is reconciled only when everybody is accounted for.
 */
export const moveBatch = (actor: Actor, move: Move): Promise<BatchReceipt> =>
  transaction(actor, async (tx) => {
    must(mayMoveBatch(actor, move.action));
    must(reasonGiven(move.action, move.reason));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const batch = found(await lockBatch(tx, scope, move.id));
    const from = batch.status as BatchStatus;
    const { to } = must(moveOf(from, move.action));
    if (batch.version !== move.version) throw new Refused('changed-meanwhile');
    await demandsOf(tx, officer, batch, { move, now });
    const columns = await columnsOf(tx, officer, batch, { move, now });
    moved(await saveBatchMove(tx, scope, batch, to, { ...columns, statusReason: move.reason, updatedAt: now }));
    await consequencesOf(tx, officer, batch, { move, now });
    await record(tx, actor, {
      type: 'batch.moved',
      batchId: move.id,
      detail: { from, to, action: move.action, reason: move.reason, list: batch.listVersion },
    });
    return { id: move.id, status: to, version: batch.version + 1 };
  });

type Step = { move: Move; now: Date };

async function demandsOf(tx: Tx, officer: StaffActor, batch: BatchRow, { move, now }: Step) {
  const { action } = move;
  must(movesAlone(action, batch));
  if (action === 'approve') must(mayApproveBatch(officer.id, batch));
  if (action === 'sendBack') must(maySendBack(officer.id, batch));
  if (needsFitList.includes(action)) await mustBeFit(tx, officer, batch, now);
  if (action === 'reconcile') await mustBeReconciled(tx, officer, batch);
}

async function columnsOf(
  tx: Tx,
  officer: StaffActor,
  batch: BatchRow,
  { move, now }: Step,
): Promise<Prisma.BatchUncheckedUpdateManyInput> {
  switch (move.action) {
    case 'submit':
      return { submittedById: officer.id, submittedAt: now };
    case 'approve':
      return approvalOf(officer, batch, now);
    case 'freeze':
      return frozenList(tx, officer, batch, now);
    case 'sendBack':
    case 'resume':
      return unapproved;
    default:
      return {};
  }
}

/** The first approval waits for the second; the second completes it. */
const approvalOf = (officer: StaffActor, batch: BatchRow, now: Date) =>
  batch.firstApprovedById
    ? { approvedById: officer.id, approvedAt: now }
    : { firstApprovedById: officer.id, firstApprovedAt: now };

async function consequencesOf(tx: Tx, officer: StaffActor, batch: BatchRow, { move, now }: Step) {
  const batchId = move.id;
  if (move.action === 'submit') await queue(tx, { type: 'staff.batch-submitted', batchId });
  if (move.action === 'approve' || move.action === 'sendBack') await decided(tx, officer, batch, { move, now });
  if (move.action === 'cancel') await letEverybodyGo(tx, officer, { batchId, reason: move.reason, now });
  if (move.action === 'close' || move.action === 'cancel') await releasePlaces(tx, scopeOf(officer), batchId);
}

async function decided(tx: Tx, officer: StaffActor, batch: BatchRow, { move, now }: Step) {
  const submitterId = batch.submittedById;
  await saveApproval(tx, scopeOf(officer), {
    batchId: move.id,
    listNumber: batch.listVersion,
    decision: move.action === 'approve' ? 'approved' : 'returned',
    byId: officer.id,
    submitterId,
    note: move.note,
    at: now,
  });
  const half = move.action === 'approve' && !batch.firstApprovedById;
  // Half approved is nobody's news but the second approver's.
  if (half) await queue(tx, { type: 'staff.batch-first-approved', batchId: move.id });
  else if (submitterId) await queue(tx, { type: 'staff.batch-decided', batchId: move.id, userId: submitterId });
}

async function letEverybodyGo(
  tx: Tx,
  officer: StaffActor,
  { batchId, reason, now }: { batchId: BatchId; reason: string | null; now: Date },
) {
  for (const { prisonerId } of await listedMembers(tx, scopeOf(officer), batchId))
    await leaveThePlan(tx, officer, { prisonerId: prisonerId as PrisonerId, batchId, reason, now });
}
