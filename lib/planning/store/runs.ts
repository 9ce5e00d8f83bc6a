import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, DrawId, RunId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { openRuns, type RunKind, type RunStatus, type RunStep } from '../rules/runs';

type Json = Prisma.InputJsonObject;

export type NewRunRow = {
  batchId: BatchId;
  kind: RunKind;
  snapshotId: string;
  parentRunId: string | null;
  drawId: string | null;
  changes: object | null;
  seed: string;
  options: object;
  createdById: string;
  createdAt: Date;
};

export async function saveNewRun(tx: Tx, _scope: Scope, { changes, options, ...run }: NewRunRow) {
  const written = { ...run, options: options as Json, ...(changes ? { changes: changes as Json } : {}) };
  const { id, number } = await tx.planRun.create({ data: written, select: { id: true, number: true } });
  return { id: id as RunId, number };
}

const around = {
  parent: { select: { number: true } },
  draw: { select: { number: true, status: true } },
  _count: { select: { children: true } },
} as const satisfies Prisma.PlanRunInclude;

/** A run with what it found; null when there is none in this scope. */
export async function findPlanRun(tx: Tx, scope: Scope, id: RunId) {
  if (scope.batches === 'none') return null;
  return tx.planRun.findUnique({ where: { id }, include: around });
}
export type PlanRunRow = NonNullable<Awaited<ReturnType<typeof findPlanRun>>>;

/** The run, held until the transaction ends. */
export async function holdPlanRun(tx: Tx, scope: Scope, id: RunId) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from plan_run where id = ${id}::uuid for update`;
  return findPlanRun(tx, scope, id);
}

/** The runs of a batch, the newest first, without what they found. */
export const runsOfBatch = (
  tx: Tx,
  scope: Scope,
  batchId: BatchId,
  { kind, before, take }: { kind?: RunKind | undefined; before: number; take: number },
) =>
  tx.planRun.findMany({
    where:
      scope.batches === 'none' ? { id: { in: [] } } : { batchId, number: { lt: before }, ...(kind ? { kind } : {}) },
    orderBy: { number: 'desc' },
    take,
    include: around,
    omit: { result: true },
  });
export type ListedRun = Awaited<ReturnType<typeof runsOfBatch>>[number];

export const countOpenRuns = (tx: Tx, _scope: Scope, batchId: BatchId) =>
  tx.planRun.count({ where: { batchId, status: { in: [...openRuns] } } });

/** Takes a waiting run to work on; a count of zero means somebody else did, or it was cancelled. */
export const saveBegin = (tx: Tx, _scope: Scope, id: RunId, now: Date) =>
  tx.planRun.updateMany({
    where: { id, status: 'queued' },
    data: { status: 'working', step: 'levels', startedAt: now, beatAt: now },
  });

/** A sign of life, and what is being done; answers whether the run is still to be worked on. */
export async function saveBeat(tx: Tx, _scope: Scope, id: RunId, step: RunStep | null, now: Date) {
  const { count } = await tx.planRun.updateMany({
    where: { id, status: 'working' },
    data: { beatAt: now, ...(step ? { step } : {}) },
  });
  if (count === 0) return 'gone' as const;
  const row = await tx.planRun.findUnique({ where: { id }, select: { cancelAskedAt: true } });
  return row?.cancelAskedAt ? ('cancel' as const) : ('go-on' as const);
}

/** Ends a run that stands at `from`; where it was asked to stop meanwhile, only as one that was stopped. */
export const saveEnd = (
  tx: Tx,
  _scope: Scope,
  { id, from, to }: { id: RunId; from: RunStatus; to: RunStatus },
  found: Prisma.PlanRunUncheckedUpdateManyInput,
) =>
  tx.planRun.updateMany({
    where: { id, status: from, ...(to === 'done' ? { cancelAskedAt: null } : {}) },
    data: { ...found, status: to },
  });

export const saveCancelAsked = (tx: Tx, _scope: Scope, id: RunId, by: { id: string; now: Date }) =>
  tx.planRun.updateMany({
    where: { id, cancelAskedAt: null },
    data: { cancelAskedAt: by.now, cancelAskedBy: by.id },
  });

export const saveKept = (tx: Tx, _scope: Scope, id: RunId, by: { id: string; now: Date }) =>
  tx.planRun.updateMany({ where: { id, keptAt: null }, data: { keptAt: by.now, keptById: by.id } });

/** Runs somebody worked on who has given no sign of life since. */
export const lapsedRuns = (tx: Tx, _scope: Scope, before: Date) =>
  tx.planRun.findMany({
    where: { status: 'working', beatAt: { lt: before } },
    select: { id: true, batchId: true, kind: true },
    orderBy: { number: 'asc' },
  });

/** Deletes a scenario with its people; a count of zero means that it is gone, was kept, or is no such thing. */
export const discardRun = (tx: Tx, _scope: Scope, id: RunId) =>
  tx.planRun.deleteMany({ where: { id, kind: 'scenario', keptAt: null, finishedAt: { not: null } } });

/**
 * Deletes scenarios nobody kept that ended before, and snapshots of before on which nothing stands any more: theirs, and
 * those of discarded ones. A scenario another run was made after stays as long as that does. Answers how many.
 */
export async function forgetScenarios(tx: Tx, _scope: Scope, before: Date): Promise<number> {
  const where = { kind: 'scenario', keptAt: null, finishedAt: { lt: before }, children: { none: {} } } as const;
  const { count } = await tx.planRun.deleteMany({ where });
  const unused = { takenAt: { lt: before }, runs: { none: {} }, draws: { none: {} } };
  const gone = (await tx.planSnapshot.findMany({ where: unused, select: { id: true } })).map(({ id }) => id);
  await tx.planSnapshotGate.deleteMany({ where: { snapshotId: { in: gone } } });
  await tx.planSnapshot.deleteMany({ where: { id: { in: gone } } });
  return count;
}

export const drawOfRun = (tx: Tx, _scope: Scope, id: DrawId) =>
  tx.planDraw.findUnique({
    where: { id },
    select: { id: true, batchId: true, status: true, seed: true, snapshotId: true },
  });
