import { randomBytes } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import type { BatchId, DrawId, PrisonerId, RunId, SubmissionId } from '@/lib/kernel/ids';
import { closeDraw, commitToDraw, openDraw, revealSecret } from '@/lib/planning/commands/draw';
import { replanRun } from '@/lib/planning/commands/replan-run';
import { startRun } from '@/lib/planning/commands/start-run';
import { stepSubmission } from '@/lib/planning/commands/step-submission';
import { submitPlan } from '@/lib/planning/commands/submit-plan';
import { workOnRun } from '@/lib/planning/commands/work-on-run';
import { fingerprintOf } from '@/lib/planning/outcome/hashes';
import type { DropOutCode } from '@/lib/planning/rules/runs';
import type { SubmissionStep } from '@/lib/planning/schema/submissions';
import type { Office } from '../exchanges/given';
import { pastTheRules } from '../setup/database';

/** A draw whose two secrets are both told. */
export async function aDraw(
  office: Office,
  id: BatchId,
  by: readonly StaffActor[] = [office.supervisor, office.secondSupervisor],
): Promise<DrawId> {
  const { id: drawId } = await openDraw(office.planner, { id });
  const approvers = by.map((who) => ({
    who,
    secret: randomBytes(32).toString('hex'),
  }));
  for (const { who, secret } of approvers) await commitToDraw(who, { drawId, commitment: fingerprintOf(secret) });
  await closeDraw(office.planner, { drawId });
  for (const { who, secret } of approvers) await revealSecret(who, { drawId, secret });
  return drawId;
}

/** A finished plan of a batch, made as the application makes one: drawn, queued, worked on in a thread. */
export async function aPlan(office: Office, id: BatchId, by?: readonly StaffActor[]): Promise<RunId> {
  const drawId = await aDraw(office, id, by);
  const run = await startRun(office.planner, { id, kind: 'plan', drawId });
  await workOnRun(run.id);
  return run.id;
}

export async function aTrial(office: Office, id: BatchId): Promise<RunId> {
  const run = await startRun(office.planner, { id, kind: 'trial' });
  await workOnRun(run.id);
  return run.id;
}

/** The plan made again without these people. */
export async function madeAgain(
  office: Office,
  runId: RunId,
  dropped: readonly { prisonerId: PrisonerId; code: DropOutCode }[],
): Promise<RunId> {
  const run = await replanRun(office.planner, { runId, dropped: [...dropped] });
  await workOnRun(run.id);
  return run.id;
}

export const submit = (actor: StaffActor, id: BatchId, runId: RunId, acknowledged = false) =>
  submitPlan(actor, { id, runId, acknowledged, note: null });

type Step = { action: SubmissionStep['action'] } & Record<string, unknown>;
/** One step, at whatever version the submission is and under the hash it was submitted with, unless told otherwise. */
export async function take(actor: StaffActor, submissionId: SubmissionId, step: Step) {
  const [row] = await pastTheRules<{ version: number; batch_id: BatchId; signed_hash: string }>(
    'select version, batch_id, signed_hash from plan_submission where id = $1',
    [submissionId],
  );
  const common = { id: row!.batch_id, submissionId, version: row!.version };
  const shape =
    step.action === 'approve'
      ? { signedHash: row!.signed_hash, acknowledged: false, note: null }
      : step.action === 'return'
        ? { reason: 'plan-doubtful', note: null }
        : {};
  return stepSubmission(actor, { ...common, ...shape, ...step } as never);
}

/** Signed by both supervisors. */
export async function signedByTwo(office: Office, submissionId: SubmissionId, acknowledged = false) {
  await take(office.supervisor, submissionId, { action: 'approve', acknowledged });
  await take(office.secondSupervisor, submissionId, { action: 'approve', acknowledged });
}

/** A plan made, submitted, signed and frozen. */
export async function aFrozenPlan(office: Office, id: BatchId) {
  const runId = await aPlan(office, id);
  const { id: submissionId } = await submit(office.planner, id, runId);
  await signedByTwo(office, submissionId);
  await take(office.planner, submissionId, { action: 'freeze' });
  return { runId, submissionId };
}

export const rowsOf = (id: BatchId) =>
  pastTheRules<{
    prisoner_id: PrisonerId;
    line: string;
    site: string;
    vehicle: string;
    status: string;
    holds_place: boolean;
  }>('select * from batch_member where batch_id = $1 order by added_at, id', [id]);
