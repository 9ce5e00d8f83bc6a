import 'server-only';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading, transaction } from '../../platform/db';
import { log } from '../../platform/log';
import type { RunStep } from '../rules/runs';
import { findPlanRun, type PlanRunRow, saveBeat, saveBegin } from '../store/runs';
import { attend, type Stopped } from './attend';
import { carryOut, workOf } from './carry-out';
import { type End, endRun, finishRun, planWorker } from './end-run';

/**
 * Works on a waiting run to its end: a thread makes the plan, the row tells its steps, a wish to stop is heard within a second
 * or two. Called again for a run that was begun it does nothing: a run whose worker died is marked, never tried again by
 * itself. `shuttingDown` ends the thread at once and marks the run killed.
 */
export async function workOnRun(id: RunId, shuttingDown?: AbortSignal): Promise<void> {
  const run = await begin(id);
  if (!run) return;
  let step: RunStep | null = null;
  const scope = scopeOf(planWorker);
  const attended = attend(
    () => transaction(planWorker, (tx) => saveBeat(tx, scope, id, step, new Date())),
    shuttingDown,
  );
  try {
    const work = await reading(planWorker, (tx) => workOf(tx, scope, run));
    const onProgress = (told: RunStep) => {
      step = told;
    };
    const ended = await carryOut(work, { signal: attended.signal, onProgress });
    if (ended.outcome === 'done') {
      step = 'writing';
      await finishRun(run, work, ended.found, ended.ms);
    } else await endRun(run, asEnd(ended, attended.stopped()));
  } catch (error) {
    await endFaulty(run, error);
  } finally {
    attended.end();
  }
}

const begin = (id: RunId) =>
  transaction(planWorker, async (tx): Promise<PlanRunRow | null> => {
    const scope = scopeOf(planWorker);
    const { count } = await saveBegin(tx, scope, id, new Date());
    if (count === 0) return null;
    const run = await findPlanRun(tx, scope, id);
    if (!run) return null;
    await record(tx, planWorker, { type: 'plan.run-begun', batchId: run.batchId, subject: { type: 'plan-run', id } });
    return run;
  });

type NotDone = { outcome: 'timed-out' | 'killed' | 'failed'; ms: number; fault?: string };

function asEnd({ outcome, ms, fault }: NotDone, stopped: Stopped): End {
  if (outcome === 'killed') return { to: stopped === 'cancel' ? 'cancelled' : 'killed', ms };
  return { to: outcome, ms, fault: fault ?? null };
}

/** Somebody asked to stop while the result was being written, or ended the run: it counts as stopped. Anything else is a fault. */
async function endFaulty(run: PlanRunRow, error: unknown) {
  if (error instanceof Refused && error.reason === 'changed-meanwhile') {
    const now = await reading(planWorker, (tx) => findPlanRun(tx, scopeOf(planWorker), run.id as RunId));
    if (now?.status === 'working') await endRun(run, { to: 'cancelled' });
    return;
  }
  log.error({ err: error, run: run.id }, 'a plan could not be made or written');
  await endRun(run, { to: 'failed', fault: 'not-written' });
}
