import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { lookForContradictionsNow } from '../../evidence/commands/look-for-contradictions';
import type { ImportId, PrisonerId } from '../../kernel/ids';
import { matchRecordNow } from '../../matching/commands/match-record';
import { reading, transaction } from '../../platform/db';
import { addJob } from '../../platform/jobs';
import { findRun, saveProgress } from '../store/runs';
import { nextToSweep } from '../store/sources';

const worker = systemActor('import');
const piece = 100;
/** How long one job sweeps before it lets others go first. */
const turn = 20_000;

/**
 * Searches the records a list made or added to in the open inquiries and among the other records, and looks for what stands
 * against what on them: one job with a cursor
 * for all of them, a turn at a time. Cut off, it goes on behind the last hundred.
 */
export async function sweepList(id: ImportId, now: () => number = Date.now) {
  const until = now() + turn;
  for (;;) {
    const run = await reading(worker, (tx) => findRun(tx, scopeOf(worker), id));
    if (!run || run.status === 'undoing' || run.status === 'undone') return;
    const next = await reading(worker, (tx) => nextToSweep(tx, scopeOf(worker), id, run.sweptAfter, piece));
    for (const { prisonerId } of next) {
      await matchRecordNow(prisonerId as PrisonerId);
      await lookForContradictionsNow(prisonerId as PrisonerId);
    }
    const last = next.at(-1);
    if (!last) return;
    const more = now() > until;
    await transaction(worker, async (tx) => {
      await saveProgress(tx, scopeOf(worker), id, { sweptAfter: last.line, updatedAt: run.updatedAt });
      if (more) await queueSweep(tx, id);
    });
    if (more) return;
  }
}

export const queueSweep = (tx: Parameters<typeof addJob>[0], id: string) =>
  addJob(tx, 'import-sweep', { importId: id }, { jobKey: `import-sweep:${id}`, queue: 'imports' });
