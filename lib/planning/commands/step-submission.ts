import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchStatus } from '../../exchanges/rules';
import { type BatchRow, lockBatch, saveApproval, saveBatchMove } from '../../exchanges/store/batch';
import { unapproved } from '../../exchanges/store/terms';
import type { BatchId, RunId, SubmissionId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Prisma, type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import {
  isSame,
  knowsTheBound,
  mayActOnSubmission,
  mayTakeStep,
  moveSubmission,
  type SubmissionStatus,
} from '../rules/submissions';
import type { SubmissionReceipt, SubmissionStep } from '../schema/submissions';
import { findDrawnBy } from '../store/signed-plan';
import {
  approversOf,
  holdSubmission,
  type SubmissionRow,
  saveSignature,
  saveSubmissionMove,
} from '../store/submissions';
import { applyAmendment } from './apply-amendment';
import { freezePlan } from './freeze-plan';
import { amendment, mustFill, planToSign } from './plan-parts';

type Asked = SubmissionStep & { id: BatchId; submissionId: SubmissionId };
export type Stepping = { officer: StaffActor; batch: BatchRow; row: SubmissionRow; to: SubmissionStatus; now: Date };

/**
 * The next step of a submission: an approval under its hash, a return, its withdrawal, or its freezing. The hash is worked
 * out anew and compared at each of them; what differs is signed and frozen by nobody.
 */
export const stepSubmission = (actor: Actor, step: Asked): Promise<SubmissionReceipt> =>
  transaction(actor, async (tx) => {
    must(mayTakeStep(actor, step.action));
    const officer = staffOf(actor);
    const scope = scopeOf(actor);
    const batch = found(await lockBatch(tx, scope, step.id));
    const row = found(await holdSubmission(tx, scope, step.id, step.submissionId));
    const { to } = must(moveSubmission(row.status as SubmissionStatus, step.action));
    if (row.version !== step.version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    must(
      mayActOnSubmission(officer.id, step.action, {
        submittedById: row.submittedById,
        approvedBy: approversOf(row),
        drawnBy: row.kind === 'plan' ? await findDrawnBy(tx, scope, row.runId as RunId) : null,
      }),
    );
    const stepping: Stepping = { officer, batch, row, to, now: new Date() };
    if (step.action === 'approve') await approve(tx, stepping, step);
    else if (step.action === 'return') await giveBack(tx, stepping, step);
    else if (step.action === 'withdraw') await takeBack(tx, stepping);
    else await freeze(tx, stepping);
    return { id: step.submissionId, status: to, version: row.version + 1 };
  });

async function approve(tx: Tx, stepping: Stepping, step: Extract<SubmissionStep, { action: 'approve' }>) {
  const { officer, batch, row, to, now } = stepping;
  const scope = scopeOf(officer);
  must(isSame(row.signedHash, step.signedHash));
  must(knowsTheBound(row.certified, step.acknowledged));
  const plan = await planToSign(tx, officer, batch.id as BatchId, row.runId as RunId, row);
  if (row.kind === 'plan') await mustFill(tx, officer, batch, plan, now);
  else await amendment(tx, officer, batch, plan, now);
  const turn = approversOf(row).length + 1;
  await saveSignature(tx, scope, {
    submissionId: row.id,
    byId: officer.id,
    turn,
    decision: 'approved',
    signedHash: plan.signedHash,
    acknowledged: step.acknowledged,
    reason: null,
    note: step.note,
    at: now,
  });
  moved(await saveSubmissionMove(tx, scope, row, to));
  if (row.kind === 'plan')
    await moveList(tx, stepping, to as BatchStatus, {
      ...(turn === 1
        ? { firstApprovedById: officer.id, firstApprovedAt: now }
        : { approvedById: officer.id, approvedAt: now }),
    });
  await saveApproval(tx, scope, {
    ...approvalOf(stepping),
    // Of the list the plan will be, which has the next number.
    listNumber: batch.listVersion + 1,
    decision: 'approved',
  });
  await record(tx, officer, {
    type: 'plan.signed',
    subject: { type: 'submission', id: row.id },
    batchId: batch.id,
    detail: { turn, hash: plan.signedHash, acknowledged: step.acknowledged },
  });
  if (turn === 1) await queue(tx, { type: 'staff.batch-first-approved', batchId: batch.id });
  else await queue(tx, { type: 'staff.batch-decided', batchId: batch.id, userId: row.submittedById });
}

async function giveBack(tx: Tx, stepping: Stepping, step: Extract<SubmissionStep, { action: 'return' }>) {
  const { officer, batch, row, to, now } = stepping;
  const scope = scopeOf(officer);
  const { reason, note } = step;
  await saveSignature(tx, scope, {
    submissionId: row.id,
    byId: officer.id,
    turn: null,
    decision: 'returned',
    signedHash: row.signedHash,
    acknowledged: false,
    reason,
    note,
    at: now,
  });
  moved(await saveSubmissionMove(tx, scope, row, to, { closedById: officer.id, closedAt: now, closeReason: reason }));
  if (row.kind === 'plan') await moveList(tx, stepping, 'draft', { ...unapproved, statusReason: reason });
  await saveApproval(tx, scope, { ...approvalOf(stepping), decision: 'returned' });
  await record(tx, officer, {
    type: 'plan.returned',
    subject: { type: 'submission', id: row.id },
    batchId: batch.id,
    detail: { reason },
  });
  await queue(tx, { type: 'staff.batch-decided', batchId: batch.id, userId: row.submittedById });
}

async function takeBack(tx: Tx, stepping: Stepping) {
  const { officer, batch, row, to, now } = stepping;
  moved(await saveSubmissionMove(tx, scopeOf(officer), row, to, { closedById: officer.id, closedAt: now }));
  if (row.kind === 'plan') await moveList(tx, stepping, 'draft', unapproved);
  await record(tx, officer, {
    type: 'plan.withdrawn',
    subject: { type: 'submission', id: row.id },
    batchId: batch.id,
  });
}

async function freeze(tx: Tx, stepping: Stepping) {
  const { officer, batch, row, now } = stepping;
  const plan = await planToSign(tx, officer, batch.id as BatchId, row.runId as RunId, row);
  if (row.kind === 'plan') await freezePlan(tx, stepping, plan, await mustFill(tx, officer, batch, plan, now));
  else await applyAmendment(tx, stepping, plan, await amendment(tx, officer, batch, plan, now));
}

/** For the list's own record, which others read: that and by whom, and not the note, which is of the plan. */
const approvalOf = ({ officer, batch, row, now }: Stepping) => ({
  batchId: batch.id as BatchId,
  listNumber: batch.listVersion,
  byId: officer.id,
  submitterId: row.submittedById,
  note: null,
  at: now,
});

/** The list goes with its plan. */
async function moveList(
  tx: Tx,
  { officer, batch, row, now }: Stepping,
  to: BatchStatus,
  columns: Prisma.BatchUncheckedUpdateManyInput,
) {
  moved(await saveBatchMove(tx, scopeOf(officer), batch, to, { ...columns, updatedAt: now }));
  await record(tx, officer, {
    type: 'batch.moved',
    batchId: batch.id,
    detail: { from: batch.status, to, action: 'plan', submission: row.id, list: batch.listVersion },
  });
}
