import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { BatchId, RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { hasPlan } from '../rules/runs';
import type { NewReplan } from '../schema/replan';
import type { RunReceipt } from '../schema/runs';
import { runPeopleByIds } from '../store/run-people';
import { findPlanRun } from '../store/runs';
import { batchToPlan, queueRun } from './start-run';
import { takeSnapshot } from './take-snapshot';

/**
 * Makes a plan again without those who drop out, from the facts as they are now and by the draw of the plan that is changed:
 * a new draw would put others in for no cause. As little changes as can be, and only the difference needs approval.
 */
export const replanRun = (actor: Actor, { runId, dropped }: NewReplan & { runId: RunId }): Promise<RunReceipt> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const parent = found(await findPlanRun(tx, scope, runId));
    const batchId = parent.batchId as BatchId;
    const batch = await batchToPlan(tx, actor, batchId);
    must(hasPlan(parent));
    if (parent.kind === 'scenario') throw new Refused('only-a-trial');
    const ids = dropped.map(({ prisonerId }) => prisonerId);
    const chosen = (await runPeopleByIds(tx, scope, runId, ids)).filter((person) => person.chosen);
    if (chosen.length !== ids.length)
      throw new Refused('invalid', { faults: [{ at: 'dropped', code: 'not-in-plan' }] });
    const { id: snapshotId } = await takeSnapshot(tx, actor, batchId, new Date());
    return queueRun(tx, actor, {
      batch,
      kind: 'replan',
      snapshotId,
      seed: parent.seed,
      drawId: parent.drawId,
      parentRunId: runId,
      changes: { dropped },
    });
  });
