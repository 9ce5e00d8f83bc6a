import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchStatus } from '../../exchanges/rules';
import { type BatchRow, lockBatch, saveBatchMove } from '../../exchanges/store/batch';
import type { BatchId, SubmissionId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import {
  knowsTheBound,
  maySubmitDrawn,
  maySubmitPlan,
  type SubmissionKind,
  takesSubmission,
} from '../rules/submissions';
import type { NewSubmission, SubmissionReceipt } from '../schema/submissions';
import type { SignedPlan } from '../store/signed-plan';
import { openSubmission, saveSubmission, standingSubmission } from '../store/submissions';
import { amendment, mustFill, planToSign } from './plan-parts';

type Asked = NewSubmission & { id: BatchId };

/**
 * Puts a finished run before two approvers. A plan for a draft: the list is submitted with it. A plan made again for a frozen
 * list: only its difference is, and the list stays where it is. Nobody becomes a member by it.
 */
export const submitPlan = (actor: Actor, { id, runId, acknowledged, note }: Asked): Promise<SubmissionReceipt> =>
  transaction(actor, async (tx) => {
    must(maySubmitPlan(actor));
    const officer = staffOf(actor);
    const scope = scopeOf(actor);
    const now = new Date();
    const batch = found(await lockBatch(tx, scope, id));
    const kind: SubmissionKind = batch.status === 'draft' ? 'plan' : 'amendment';
    must(takesSubmission(kind, { ...batch, status: batch.status as BatchStatus }));
    if (await openSubmission(tx, scope, id)) throw new Refused('duplicate');
    const plan = await planToSign(tx, officer, id, runId);
    must(maySubmitDrawn(officer.id, kind, plan.drawnBy));
    must(knowsTheBound(plan.certified, acknowledged));
    const amended =
      kind === 'plan' ? await filled(tx, officer, batch, plan, now) : await changed(tx, officer, batch, plan, now);
    const submissionId = await saveSubmission(tx, scope, {
      batchId: id,
      runId,
      kind,
      note,
      ...amended,
      signedHash: plan.signedHash,
      listHash: plan.listHash,
      certified: plan.certified,
      people: plan.chosen.length,
      submittedById: officer.id,
      submittedAt: now,
    });
    if (kind === 'plan') await submitList(tx, officer, batch, submissionId, now);
    await record(tx, actor, {
      type: 'plan.submitted',
      subject: { type: 'submission', id: submissionId },
      batchId: id,
      detail: {
        kind,
        run: plan.run.number,
        hash: plan.signedHash,
        certified: plan.certified,
        people: plan.chosen.length,
      },
    });
    await queue(tx, { type: 'staff.batch-submitted', batchId: id });
    return { id: submissionId, status: 'submitted', version: 1 };
  });

async function filled(tx: Tx, officer: StaffActor, batch: BatchRow, plan: SignedPlan, now: Date) {
  await mustFill(tx, officer, batch, plan, now);
  return { amendsId: null, difference: null };
}

/** An amendment is made from the plan the list stands on now, not from one before it. */
async function changed(tx: Tx, officer: StaffActor, batch: BatchRow, plan: SignedPlan, now: Date) {
  const standing = found(await standingSubmission(tx, scopeOf(officer), batch.planSubmissionId ?? ''));
  if (plan.run.parentRunId !== standing.runId) throw new Refused('changed-meanwhile');
  const { difference } = await amendment(tx, officer, batch, plan, now);
  return { amendsId: batch.planSubmissionId, difference };
}

async function submitList(tx: Tx, officer: StaffActor, batch: BatchRow, submissionId: SubmissionId, now: Date) {
  moved(
    await saveBatchMove(tx, scopeOf(officer), batch, 'submitted', {
      submittedById: officer.id,
      submittedAt: now,
      planSubmissionId: submissionId,
      statusReason: null,
      updatedAt: now,
    }),
  );
  await record(tx, officer, {
    type: 'batch.moved',
    batchId: batch.id,
    detail: { from: batch.status, to: 'submitted', action: 'submit', reason: null, list: batch.listVersion },
  });
}
