import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { planningStatuses } from '../../exchanges/rules/batch-work';
import { type BatchRow, lockBatch } from '../../exchanges/store/batch';
import type { BatchId, RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { addJob } from '../../platform/jobs';
import { trialSeed } from '../outcome/hashes';
import { historyOf, optionsFor, type RunKind, roomForRun } from '../rules/runs';
import type { NewRun, RunReceipt } from '../schema/runs';
import type { NewScenario } from '../schema/scenarios';
import { countOpenRuns, drawOfRun, findPlanRun, saveNewRun } from '../store/runs';
import { findSetUp } from '../store/set-up';
import { takeSnapshot } from './take-snapshot';

/** Runs wait for one another: each takes a processor to itself, and the other work of the house goes on beside it. */
const queue = 'plan-runs';

/**
 * Starts a trial from the facts as they are now, or the plan of a revealed draw from the snapshot that draw was closed with.
 * The run waits for the job worker; nobody's place changes by it.
 */
export const startRun = (actor: Actor, { id, kind, drawId }: NewRun & { id: BatchId }): Promise<RunReceipt> =>
  transaction(actor, async (tx) => {
    const batch = await batchToPlan(tx, actor, id);
    if (kind === 'trial') {
      const { id: snapshotId, hash } = await takeSnapshot(tx, actor, id, new Date());
      return queueRun(tx, actor, { batch, kind, snapshotId, seed: trialSeed(hash) });
    }
    const draw = drawId ? await drawOfRun(tx, scopeOf(actor), drawId) : null;
    if (draw?.batchId !== id) throw new Refused('not-found');
    if (draw.status !== 'revealed' || !draw.seed || !draw.snapshotId) throw new Refused('only-a-trial');
    return queueRun(tx, actor, { batch, kind, snapshotId: draw.snapshotId, seed: draw.seed, drawId: draw.id });
  });

/**
 * Asks what would be if the set-up said otherwise, by the draw of the run it is to be held beside. Nothing stays of it unless
 * somebody keeps it: a day after its end it is gone.
 */
export const startScenario = (
  actor: Actor,
  { id, changes, against }: NewScenario & { id: BatchId },
): Promise<RunReceipt> =>
  transaction(actor, async (tx) => {
    const batch = await batchToPlan(tx, actor, id);
    const beside = against ? found(await findPlanRun(tx, scopeOf(actor), against)) : null;
    if (beside && beside.batchId !== id) throw new Refused('not-found');
    if (changes.reading && ![batch.oursId, batch.theirsId].includes(changes.reading))
      throw new Refused('invalid', { faults: [{ at: 'changes.reading', code: 'reading-not-of-a-side' }] });
    const { id: snapshotId, hash } = await takeSnapshot(tx, actor, id, new Date(), changes);
    const seed = beside?.seed ?? trialSeed(hash);
    return queueRun(tx, actor, { batch, kind: 'scenario', snapshotId, seed, changes, parentRunId: against ?? null });
  });

/** The batch a planner may plan now, held until the transaction ends. */
export async function batchToPlan(tx: Tx, actor: Actor, id: BatchId): Promise<BatchRow> {
  must(mayPlan(actor));
  const scope = scopeOf(actor);
  const batch = found(await lockBatch(tx, scope, id));
  if (!(planningStatuses as readonly string[]).includes(batch.status)) throw new Refused('wrong-status');
  must(roomForRun(await countOpenRuns(tx, scope, id)));
  return batch;
}

type Queued = {
  batch: BatchRow;
  kind: RunKind;
  snapshotId: string;
  seed: string;
  drawId?: string | null;
  parentRunId?: RunId | null;
  changes?: object;
};

/** Writes the run and the job that will work on it, in one transaction with what the log says of it. */
export async function queueRun(tx: Tx, actor: Actor, asked: Queued): Promise<RunReceipt> {
  const { batch, kind, snapshotId, seed, drawId = null, parentRunId = null, changes = null } = asked;
  const scope = scopeOf(actor);
  const batchId = batch.id as BatchId;
  const setUp = await findSetUp(tx, scope, batchId);
  const { id, number } = await saveNewRun(tx, scope, {
    batchId,
    kind,
    snapshotId,
    seed,
    drawId,
    parentRunId,
    changes,
    options: optionsFor(kind, historyOf(setUp?.content.dropOut ?? {})),
    createdById: staffOf(actor).id,
    createdAt: new Date(),
  });
  await addJob(tx, 'plan-run', { runId: id }, { queue });
  await record(tx, actor, {
    type: 'plan.run-started',
    batchId,
    subject: { type: 'plan-run', id },
    detail: { kind, number, snapshot: snapshotId },
  });
  return { id, number, status: 'queued' };
}
