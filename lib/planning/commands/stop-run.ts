import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { RunId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { mayDiscard, mayKeep, movePlanRun, type RunStatus } from '../rules/runs';
import type { RunReceipt } from '../schema/runs';
import { discardRun, holdPlanRun, saveCancelAsked, saveEnd, saveKept } from '../store/runs';

/**
 * Stops a run: one that waits at once, one that is worked on as soon as its worker hears of it, within a second or two.
 * Asked twice it is stopped once; what has ended stays as it ended.
 */
export const cancelRun = (actor: Actor, { runId }: { runId: RunId }): Promise<RunReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const scope = scopeOf(actor);
    const run = found(await holdPlanRun(tx, scope, runId));
    const from = run.status as RunStatus;
    must(movePlanRun(from, 'cancel'));
    const to = from === 'queued' ? 'cancelled' : from;
    const now = new Date();
    if (!run.cancelAskedAt) {
      moved(await saveCancelAsked(tx, scope, runId, { id: staffOf(actor).id, now }));
      if (to !== from) moved(await saveEnd(tx, scope, { id: runId, from, to }, { finishedAt: now }));
      await record(tx, actor, {
        type: 'plan.run-cancelled',
        batchId: run.batchId,
        subject: { type: 'plan-run', id: runId },
        detail: { from },
      });
    }
    return { id: runId, number: run.number, status: to };
  });

/** Keeps a scenario: it stays on file with everything it found. It still can never be submitted. */
export const keepScenario = (actor: Actor, { runId }: { runId: RunId }): Promise<RunReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const scope = scopeOf(actor);
    const run = found(await holdPlanRun(tx, scope, runId));
    must(mayKeep(run));
    moved(await saveKept(tx, scope, runId, { id: staffOf(actor).id, now: new Date() }));
    await record(tx, actor, {
      type: 'plan.run-kept',
      batchId: run.batchId,
      subject: { type: 'plan-run', id: runId },
    });
    return { id: runId, number: run.number, status: run.status as RunStatus };
  });

/** Discards a scenario nobody kept, at once instead of after a day. The log says that there was one. */
export const discardScenario = (actor: Actor, { runId }: { runId: RunId }): Promise<RunReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const scope = scopeOf(actor);
    const run = found(await holdPlanRun(tx, scope, runId));
    must(mayDiscard({ ...run, children: run._count.children }));
    moved(await discardRun(tx, scope, runId));
    await record(tx, actor, {
      type: 'plan.run-discarded',
      batchId: run.batchId,
      subject: { type: 'plan-run', id: runId },
      detail: { number: run.number },
    });
    return { id: runId, number: run.number, status: run.status as RunStatus };
  });
