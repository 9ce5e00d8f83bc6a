import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

/** What is known of these numbers of a source, as far as the records behind them may be seen. */
export async function findKnown(tx: Tx, _scope: Scope, sourceKey: string, ids: readonly string[]) {
  const rows = await tx.prisonerSource.findMany({
    where: { sourceKey, sourceId: { in: [...ids] } },
    select: { sourceId: true, prisonerId: true, hash: true, runId: true, line: true },
  });
  return new Map(rows.map((row) => [row.sourceId, row]));
}
export type Known = Awaited<ReturnType<typeof findKnown>>;

/** Which of these numbers of a source belong to somebody already, seen or unseen. */
export async function findTaken(
  tx: Tx,
  _scope: Scope,
  sourceKey: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`select id from app.source_taken(${sourceKey}, ${[...ids]}::text[]) as id`;
  return new Set(rows.map(({ id }) => id));
}

type NewSource = { sourceId: string; prisonerId: string; hash: string; line: number; madeById: string | null };

/** Writes the numbers of many records. The rows travel as one value, because there may be a thousand. */
export const saveSources = (
  tx: Tx,
  _scope: Scope,
  { sourceKey, runId, now }: { sourceKey: string; runId: string; now: Date },
  sources: readonly NewSource[],
) =>
  tx.$executeRaw`
    insert into prisoner_source (source_key, source_id, prisoner_id, hash, line, made_by_id, run_id, seen_at)
    select ${sourceKey}::text, "sourceId", "prisonerId", hash, line, "madeById", ${runId}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb)
      as r ("sourceId" text, "prisonerId" uuid, hash text, line int, "madeById" uuid)`;

/** A number that came again with other words. */
export const saveSourceAgain = (
  tx: Tx,
  _scope: Scope,
  {
    sourceKey,
    sourceId,
    hash,
    runId,
    now,
  }: { sourceKey: string; sourceId: string; hash: string; runId: string; now: Date },
) =>
  tx.prisonerSource.updateMany({
    where: { sourceKey, sourceId },
    data: { hash, runId, seenAt: now },
  });

export const deleteSource = (tx: Tx, _scope: Scope, sourceKey: string, sourceId: string) =>
  tx.prisonerSource.deleteMany({ where: { sourceKey, sourceId } });

/** The records a run made, in the order of the file. */
export const nextMade = (tx: Tx, _scope: Scope, runId: string, after: number, take: number) =>
  tx.prisonerSource.findMany({
    where: { madeById: runId, line: { gt: after } },
    orderBy: { line: 'asc' },
    take,
    select: { sourceKey: true, sourceId: true, prisonerId: true, line: true },
  });

export const countMade = (tx: Tx, _scope: Scope, runId: string) =>
  tx.prisonerSource.count({ where: { madeById: runId } });

/** On which lines of a run these numbers stand already. */
export async function findNumbersOfRun(tx: Tx, _scope: Scope, runId: string, ids: readonly string[]) {
  const rows = await tx.importRow.findMany({
    where: { runId, sourceId: { in: [...ids] } },
    orderBy: { line: 'desc' },
    select: { sourceId: true, line: true },
  });
  return new Map(rows.map(({ sourceId, line }) => [sourceId ?? '', line]));
}

/** The next records a run made or added to, in the order of the file. */
export const nextToSweep = (tx: Tx, _scope: Scope, runId: string, after: number, take: number) =>
  tx.$queryRaw<{ line: number; prisonerId: string }[]>`
    select line, prisoner_id::text as "prisonerId" from (
      (select line, prisoner_id from prisoner_source where made_by_id = ${runId}::uuid and line > ${after}
        order by line limit ${take})
      union
      (select line, prisoner_id from import_row
        where run_id = ${runId}::uuid and outcome = 'added' and line > ${after} order by line limit ${take})
    ) next order by line limit ${take}`;
