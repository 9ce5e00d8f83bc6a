import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { KeptResult } from '../outcome/kept';
import type { Dropped } from '../outcome/made-again';
import { hasPlan } from '../rules/runs';
import { type PlanDifference, planDifference } from '../schema/replan';
import { runPeopleByIds } from '../store/run-people';
import { findPlanRun } from '../store/runs';

/** What a plan made again changes against the one before it, by name: all that a new approval looks at. The reading is logged. */
export const readDifference = (actor: Actor, { runId }: { runId: RunId }): Promise<PlanDifference> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    const run = found(await findPlanRun(tx, scope, runId));
    if (run.kind !== 'replan') throw new Refused('not-found');
    must(hasPlan(run));
    const { reach, difference } = run.result as unknown as KeptResult;
    const { out, in: entering, moved, ...counted } = found(difference);
    const ids = [...out, ...entering, ...moved].map(({ id }) => id);
    const people = await peopleByIds(tx, scope, ids);
    const before = new Map(
      (await runPeopleByIds(tx, scope, run.parentRunId as RunId, ids)).map((row) => [row.prisonerId, row]),
    );
    const { dropped } = run.changes as { dropped: Dropped[] };
    const codes = new Map(dropped.map(({ prisonerId, code }) => [prisonerId, code]));
    await record(tx, actor, {
      type: 'plan.people-read',
      batchId: run.batchId,
      subject: { type: 'plan-run', id: runId },
      detail: { shown: ids.length, part: 'difference' },
    });
    const named = (id: string) => people.get(id) ?? hiddenPerson(id);
    return planDifference.parse({
      ...counted,
      runId,
      parentId: run.parentRunId,
      reach,
      out: out.map(({ id, cause }) => ({
        ...named(id),
        cause,
        line: before.get(id)?.line ?? null,
        site: before.get(id)?.site ?? null,
        code: codes.get(id) ?? null,
      })),
      in: entering.map(({ id, ...place }) => ({ ...named(id), ...place })),
      moved: moved.map(({ id, ...lines }) => ({ ...named(id), ...lines })),
    });
  });
