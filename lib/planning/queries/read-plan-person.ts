import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { seedBytes, ticketOf } from '../../exchanges/planner/tickets';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { PrisonerId, RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { type PlanPersonDetail, planPersonDetail } from '../schema/people';
import { findFrozenPerson } from '../store/bases';
import { findMates, runPeopleByIds } from '../store/run-people';
import { findPlanRun } from '../store/runs';
import { planPersonOf } from './read-people';

/** Everything a run saw of one person and why they are in or out. The reading is logged under the person. */
export const readPlanPerson = (
  actor: Actor,
  { runId, prisonerId }: { runId: RunId; prisonerId: PrisonerId },
): Promise<PlanPersonDetail> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    const run = found(await findPlanRun(tx, scope, runId));
    const row = found((await runPeopleByIds(tx, scope, runId, [prisonerId]))[0]);
    const frozen = found(await findFrozenPerson(tx, scope, run.snapshotId, prisonerId));
    const mates = row.together ? await findMates(tx, scope, runId, row.together) : [];
    const people = await peopleByIds(tx, scope, [prisonerId, ...mates]);
    const person = planPersonOf(row, people.get(prisonerId) ?? hiddenPerson(prisonerId));
    if (person.hidden) throw new Refused('sealed');
    await record(tx, actor, {
      type: 'plan.people-read',
      batchId: run.batchId,
      prisonerId,
      subject: { type: 'plan-run', id: runId },
      detail: { shown: 1 },
    });
    return planPersonDetail.parse({
      ...person,
      runId,
      groups: frozen.person.groups,
      gates: frozen.person.gates,
      evidence: frozen.gates ?? [],
      grounds: frozen.grounds,
      ticket: ticketOf(seedBytes(run.seed), prisonerId),
      with: mates.filter((id) => id !== prisonerId).map((id) => people.get(id) ?? hiddenPerson(id)),
    });
  });
