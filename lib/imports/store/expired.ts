import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import { forgetCells } from './rows';

const ended = ['finished', 'cancelled', 'undone'];
const leftAlone = ['uploaded', 'ready', 'paused'];

/**
 * Deletes the files, first rows and cells of lists that came to their end before the given moment, or that nobody has
 * gone on with since; what became of each row stays. A list left alone is stopped. Answers how many rows were emptied.
 */
export async function forgetLists(tx: Tx, scope: Scope, before: Date, now: Date): Promise<number> {
  const runs = await tx.importRun.findMany({
    where: { rowsPurgedAt: null, updatedAt: { lt: before }, status: { in: [...ended, ...leftAlone] } },
    take: 20,
    select: { id: true, status: true, version: true },
  });
  const ids = runs.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.importRun.updateMany({
    where: { id: { in: ids }, status: { in: leftAlone } },
    data: { status: 'cancelled', finishedAt: now, version: { increment: 1 } },
  });
  await tx.importChunk.deleteMany({ where: { runId: { in: ids } } });
  const { count } = await forgetCells(tx, scope, ids);
  await tx.importRun.updateMany({
    where: { id: { in: ids } },
    data: { rowsPurgedAt: now, sampleEnc: null, fileNameEnc: null, updatedAt: now },
  });
  return count;
}
