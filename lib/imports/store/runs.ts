import 'server-only';
import type { Scope } from '../../access/scope';
import type { ImportId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { RunStatus } from '../rules/run';

/** Writes a new run; a count of zero means that its id is taken, perhaps since a moment ago. */
export const saveRun = (tx: Tx, _scope: Scope, run: Prisma.ImportRunCreateManyInput) =>
  tx.importRun.createMany({ data: [run], skipDuplicates: true });

export const findRun = (tx: Tx, _scope: Scope, id: ImportId) => tx.importRun.findUnique({ where: { id } });
export type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** The same, held until the transaction ends: of two that work on a run at once, one waits and then sees what was done. */
export async function holdRun(tx: Tx, scope: Scope, id: ImportId) {
  await tx.$queryRaw`select 1 as held from import_run where id = ${id}::uuid for update`;
  return findRun(tx, scope, id);
}

/** Moves a run from the status and version it was read at; a count of zero means somebody was faster. */
export const saveRunStatus = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  to: RunStatus,
  more: Omit<Prisma.ImportRunUpdateManyMutationInput, 'status' | 'version'> & { updatedAt: Date },
) =>
  tx.importRun.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...more, status: to, version: { increment: 1 } },
  });

/** How far the work at hand has come. It moves no version: a person who pauses it meanwhile is not in its way. */
export const saveProgress = (
  tx: Tx,
  _scope: Scope,
  id: string,
  progress: { cursor?: number; rowCount?: number; applied?: number; sweptAfter?: number; updatedAt: Date },
) => tx.importRun.updateMany({ where: { id }, data: progress });

const pageSize = 30;

/** Runs, the newest first. */
export async function pageOfRuns(tx: Tx, _scope: Scope, before: number | null) {
  const rows = await tx.importRun.findMany({
    where: before === null ? {} : { number: { lt: before } },
    orderBy: { number: 'desc' },
    take: pageSize + 1,
  });
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? (rows[pageSize - 1]?.number ?? null) : null };
}

/** A run of the same file from the same source by command that has not come to its end. */
export const findUnfinishedLoad = (tx: Tx, _scope: Scope, sourceKey: string, fileHash: string) =>
  tx.importRun.findFirst({
    where: { sourceKey, fileHash, way: 'command', status: 'running' },
    orderBy: { number: 'desc' },
  });

/** Who began a run, as an active member of staff with the roles held now; null when nobody such is left. */
export const findStarter = (tx: Tx, _scope: Scope, userId: string) =>
  tx.user.findFirst({
    where: { id: userId, active: true },
    select: { id: true, displayName: true, roles: { select: { role: true } } },
  });
export const findStarterByMail = (tx: Tx, _scope: Scope, email: string) =>
  tx.user.findFirst({
    where: { email: email.trim().toLowerCase(), active: true },
    select: { id: true, displayName: true, roles: { select: { role: true } } },
  });
