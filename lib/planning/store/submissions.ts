import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { BatchId, RunId, SubmissionId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import { openSubmissions, type SubmissionKind, type SubmissionStatus } from '../rules/submissions';
import { type KeptDifference, keptDifference } from '../schema/submissions';

const columns = { note: 'plan_submission.note', signature: 'plan_signature.note' } as const;
const whole = {
  signatures: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.PlanSubmissionInclude;

/** Every submission of a batch with its signatures, the latest first. */
export const submissionsOf = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.planSubmission.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    include: whole,
  });
export type SubmissionRow = Awaited<ReturnType<typeof submissionsOf>>[number];

/** One submission, held until the transaction ends; null when there is none in this scope. */
export async function holdSubmission(tx: Tx, scope: Scope, batchId: BatchId, id: SubmissionId) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from plan_submission where id = ${id}::uuid for update`;
  return tx.planSubmission.findFirst({ where: { id, batchId }, include: whole });
}

/** Whether something of this batch is before the approvers. */
export const openSubmission = (tx: Tx, _scope: Scope, batchId: BatchId) =>
  tx.planSubmission.findFirst({ where: { batchId, status: { in: [...openSubmissions] } }, select: { id: true } });

/** The submission the frozen list stands on now: the plan, or the last amendment of it; null of a list made by hand. */
export const standingSubmission = (tx: Tx, _scope: Scope, planSubmissionId: string) =>
  tx.planSubmission.findFirst({
    where: { status: 'frozen', OR: [{ id: planSubmissionId }, { amendsId: planSubmissionId }] },
    orderBy: [{ frozenAt: 'desc' }, { submittedAt: 'desc' }],
    select: { id: true, runId: true },
  });

export type NewRow = {
  batchId: BatchId;
  runId: RunId;
  amendsId: string | null;
  kind: SubmissionKind;
  signedHash: string;
  listHash: string;
  certified: boolean;
  people: number;
  difference: KeptDifference | null;
  note: string | null;
  submittedById: string;
  submittedAt: Date;
};

export async function saveSubmission(tx: Tx, _scope: Scope, { note, difference, ...row }: NewRow) {
  const id = randomUUID() as SubmissionId;
  await tx.planSubmission.createMany({
    data: [
      {
        ...row,
        id,
        ...(difference ? { difference: difference as Prisma.InputJsonObject } : {}),
        noteEnc: note ? sealValue(columns.note, id, note) : null,
      },
    ],
  });
  return id;
}

type Change = Omit<Prisma.PlanSubmissionUncheckedUpdateManyInput, 'id' | 'version' | 'status'>;

/** Moves a submission from the status and version it was read at. */
export const saveSubmissionMove = (tx: Tx, _scope: Scope, row: ReadAt, to: SubmissionStatus, more: Change = {}) =>
  tx.planSubmission.updateMany({
    where: stillAsRead(row),
    data: { ...more, status: to, version: { increment: 1 } },
  });

export type NewSignature = {
  submissionId: string;
  byId: string;
  turn: number | null;
  decision: 'approved' | 'returned';
  signedHash: string;
  acknowledged: boolean;
  reason: string | null;
  note: string | null;
  at: Date;
};

export async function saveSignature(tx: Tx, _scope: Scope, { note, ...signature }: NewSignature) {
  const id = randomUUID();
  await tx.planSignature.createMany({
    data: [{ ...signature, id, noteEnc: note ? sealValue(columns.signature, id, note) : null }],
  });
}

export const noteOf = (row: SubmissionRow) => openValue<string>(columns.note, row.id, row.noteEnc);
export const signatureNote = ({ id, noteEnc }: SubmissionRow['signatures'][number]) =>
  openValue<string>(columns.signature, id, noteEnc);
export const approversOf = (row: SubmissionRow) =>
  row.signatures.filter(({ decision }) => decision === 'approved').map(({ byId }) => byId);
/** What an amendment changes; of a whole plan nothing is kept. */
export const differenceIn = (row: { difference: Prisma.JsonValue }): KeptDifference | null =>
  row.difference === null ? null : keptDifference.parse(row.difference);

/** How many people were taken out, with a code, on the way to each of these runs: in it and in every plan it was made again from. */
export async function droppedBefore(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; dropped: number }[]>`
    with recursive made as (
      select r.id as leaf, r.kind, r.changes, r.parent_run_id from plan_run r where r.id = any(${[...ids]}::uuid[])
      union all
      select m.leaf, p.kind, p.changes, p.parent_run_id from plan_run p join made m on p.id = m.parent_run_id)
    select leaf::text as id, sum(jsonb_array_length(changes -> 'dropped'))::int as dropped from made
    where kind = 'replan' group by leaf`;
  return new Map(rows.map(({ id, dropped }) => [id, dropped]));
}

/** The numbers and levels of runs, for showing what was submitted. */
export const runsShown = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.planRun.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      number: true,
      levels: true,
      bounds: true,
      draw: { select: { secrets: { select: { byId: true }, orderBy: { committedAt: 'asc' } } } },
    },
  });
