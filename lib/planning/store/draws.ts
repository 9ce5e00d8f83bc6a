import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, DrawId, RunId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { VoidReason } from '../rules/draws';

/** The columns of a secret the application may read; the secret itself the database tells only when both are in. */
const secretColumns = {
  byId: true,
  commitment: true,
  committedAt: true,
  revealedAt: true,
  refusedAt: true,
} as const;
const withSecrets = { secrets: { select: secretColumns, orderBy: { committedAt: 'asc' } } } as const;

export async function saveNewDraw(tx: Tx, _scope: Scope, batchId: BatchId, by: { id: string; now: Date }) {
  const last = await tx.planDraw.aggregate({ where: { batchId }, _max: { number: true } });
  return tx.planDraw.create({
    data: { batchId, number: (last._max.number ?? 0) + 1, openedById: by.id, openedAt: by.now },
    select: { id: true, number: true },
  });
}

export const findDraw = (tx: Tx, scope: Scope, id: DrawId) =>
  scope.batches === 'none' ? null : tx.planDraw.findUnique({ where: { id }, include: withSecrets });
export type DrawRow = NonNullable<Awaited<ReturnType<typeof findDraw>>>;

/** The draw, held until the transaction ends: of two who act at once one sees what the other did. */
export async function holdDraw(tx: Tx, scope: Scope, id: DrawId) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from plan_draw where id = ${id}::uuid for update`;
  return findDraw(tx, scope, id);
}

export const drawsOfBatch = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.planDraw.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: { number: 'desc' },
    include: withSecrets,
  });

/** The draw of a run, which nobody voids until the transaction ends. */
export const keepDrawOf = (tx: Tx, _scope: Scope, runId: RunId) =>
  tx.$queryRaw`select 1 as held from plan_draw where id = (select draw_id from plan_run where id = ${runId}::uuid) for share`;

/** Which of these draws made the plan a frozen list stands on now. */
export async function drawsStanding(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.planRun.findMany({
    where: { drawId: { in: [...ids] }, submissions: { some: { status: 'frozen', standsOn: { some: {} } } } },
    select: { drawId: true },
  });
  return new Set(rows.flatMap(({ drawId }) => drawId ?? []));
}

// As a statement of its own: what it answers would be the secret's column too, which nobody here may read.
export const saveCommitment = (
  tx: Tx,
  _scope: Scope,
  drawId: DrawId,
  by: { id: string; now: Date; commitment: string },
) => tx.$executeRaw`
  insert into plan_draw_secret (draw_id, by_id, commitment, committed_at)
  values (${drawId}::uuid, ${by.id}::uuid, ${by.commitment}, ${by.now})`;

export const saveReveal = (tx: Tx, _scope: Scope, drawId: DrawId, by: { id: string; now: Date; secret: string }) =>
  tx.planDrawSecret.updateMany({
    where: { drawId, byId: by.id, revealedAt: null, refusedAt: null },
    data: { secret: by.secret, revealedAt: by.now },
  });

export const saveRefusal = (tx: Tx, _scope: Scope, drawId: DrawId, by: { id: string; now: Date }) =>
  tx.planDrawSecret.updateMany({
    where: { drawId, byId: by.id, revealedAt: null, refusedAt: null },
    data: { refusedAt: by.now },
  });

/** The secrets, when both are in; else none. */
export const findSecrets = (tx: Tx, _scope: Scope, drawId: DrawId) =>
  tx.$queryRaw<{ byId: string; secret: string }[]>`
    select by_id::text as "byId", secret from app.draw_secrets(${drawId}::uuid)`;

export const saveClosing = (tx: Tx, _scope: Scope, id: DrawId, by: { id: string; now: Date; snapshotId: string }) =>
  tx.planDraw.updateMany({
    where: { id, status: 'committing' },
    data: { status: 'closed', snapshotId: by.snapshotId, closedById: by.id, closedAt: by.now },
  });

export const saveSeed = (tx: Tx, _scope: Scope, id: DrawId, { seed, now }: { seed: string; now: Date }) =>
  tx.planDraw.updateMany({ where: { id, status: 'closed' }, data: { status: 'revealed', seed, revealedAt: now } });

export const saveVoid = (
  tx: Tx,
  _scope: Scope,
  { id, status }: { id: DrawId; status: string },
  by: { id: string; now: Date; reason: VoidReason },
) =>
  tx.planDraw.updateMany({
    where: { id, status },
    data: { status: 'void', voidReason: by.reason, voidedById: by.id, voidedAt: by.now },
  });
