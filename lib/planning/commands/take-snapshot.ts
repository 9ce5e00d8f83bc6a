import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { hashOf } from '../../exchanges/planner/canonical';
import { readProblem } from '../../exchanges/planner/read-problem';
import { findBatch } from '../../exchanges/store/batch';
import type { BatchId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { freezeProblem, type PlanProblem } from '../problem/freeze';
import { firstSetUp, type ProblemChanges, withChanges } from '../rules/set-up';
import { linesOfBatch } from '../store/lines';
import { agreedOverrides } from '../store/overrides';
import { poolOf } from '../store/pool';
import { holdPriorities } from '../store/priorities';
import { findSetUp } from '../store/set-up';
import { saveSnapshot } from '../store/snapshots';

export type Snapshot = { readonly id: string; readonly hash: string; readonly problem: PlanProblem };

/** No draw yet: a problem is read with some seed, and nothing of it is kept. */
const anySeed = '0'.repeat(64);

/**
 * Freezes the planning problem of a batch as the database stands at `now`: its pool with gates, tiers, lines and limits, by
 * the set-up (with what a scenario changes of it), the agreement's lines and the priorities in force. What is written
 * is never changed; equal people and terms have an equal hash, in whatever order they were read. The reading of everybody
 * in it is logged as one event. The plan's day is the batch's, or today while none is set.
 */
export async function takeSnapshot(
  tx: Tx,
  actor: Actor,
  batchId: BatchId,
  now: Date,
  changes: ProblemChanges = {},
): Promise<Snapshot> {
  must(mayReadPlans(actor));
  const officer = staffOf(actor);
  const scope = scopeOf(actor);
  const batch = found(await findBatch(tx, scope, batchId));
  const priorities = await holdPriorities(tx, scope);
  const saved = await findSetUp(tx, scope, batchId);
  const setUp = withChanges(saved?.content ?? firstSetUp(batch), changes);
  const { lines, agreementVersionId, replaced } = await linesOfBatch(tx, scope, batch, setUp.reading);
  if (replaced) throw new Refused('invalid', { faults: [{ at: 'agreement', code: 'agreement-replaced' }] });
  const frozen = freezeProblem({
    date: dayFromColumn(batch.plannedOn) ?? now.toISOString().slice(0, 10),
    now,
    setUp,
    lines,
    priorities: priorities.content,
    overrides: await agreedOverrides(tx, scope, batchId),
    people: await poolOf(tx, scope, { batchId, originId: batch.oursId }),
  });
  const { problem } = frozen;
  mustBePlannable(problem);
  const hash = hashOf(problem);
  const id = await saveSnapshot(
    tx,
    scope,
    {
      batchId,
      hash,
      policyNumber: priorities.number,
      agreementVersionId,
      setUpVersion: saved?.version ?? 0,
      takenById: officer.id,
      takenAt: now,
    },
    frozen,
  );
  await record(tx, actor, {
    type: 'plan.snapshot-taken',
    batchId,
    subject: { type: 'plan-snapshot', id },
    detail: { people: problem.people.length, hash, policy: priorities.number },
  });
  return { id, hash, problem };
}

/** What the planner would refuse is refused before anything is frozen. */
function mustBePlannable(problem: PlanProblem) {
  const read = readProblem({ ...problem, seed: anySeed });
  if (!read.ok)
    throw new Refused('invalid', { faults: read.errors.map(({ path }) => ({ at: path, code: 'plan-contradicts' })) });
}
