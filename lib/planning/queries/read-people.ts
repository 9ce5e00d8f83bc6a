import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Person as Named } from '../../exchanges/schema/batch';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { RunId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { idsByText } from '../../prisoners/queries/whom-to-show';
import type { PeoplePage, PeopleWindow, PlanPerson } from '../schema/people';
import type { PlanReason } from '../schema/reasons';
import { findWindow, type RunPersonRow, runPeopleByIds } from '../store/run-people';
import { findPlanRun } from '../store/runs';

/**
 * A window on the people of a run in the published order, with the names this actor may see and why each is in or out. One
 * event in the log for the window, with how many were in it.
 */
export const readPeople = (
  actor: Actor,
  { runId, text, ...asked }: PeopleWindow & { runId: RunId },
): Promise<PeoplePage> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    const run = found(await findPlanRun(tx, scope, runId));
    const among = text ? await idsByText(tx, actor, text) : null;
    const { ids, total } = await findWindow(tx, scope, runId, { ...asked, among });
    const rows = await runPeopleByIds(tx, scope, runId, ids);
    const people = await peopleByIds(tx, scope, ids);
    await record(tx, actor, {
      type: 'plan.people-read',
      batchId: run.batchId,
      subject: { type: 'plan-run', id: runId },
      detail: { shown: rows.length, matching: total, show: asked.show, ...(text ? { byName: true } : {}) },
    });
    return {
      lines: rows.map((row) => planPersonOf(row, people.get(row.prisonerId) ?? hiddenPerson(row.prisonerId))),
      from: asked.from,
      total,
    };
  });

/** A person of a run. Of a record that is sealed for the reader: the place alone, without reasons and facts. */
export function planPersonOf(row: RunPersonRow, person: Named): PlanPerson {
  const { position, chosen, site, reserveRank } = row;
  const open = !person.hidden;
  return {
    ...person,
    position,
    chosen,
    site,
    reserveRank,
    tier: row.tier as PlanPerson['tier'],
    line: row.line,
    place: row.place as PlanPerson['place'],
    lines: open ? row.lines : [],
    reason: open ? (row.reason as PlanReason) : null,
    capturedOn: open ? row.capturedOn : null,
    quarters: open ? row.quarters : null,
    together: open ? row.together : null,
    pin: open ? (row.pin as PlanPerson['pin']) : null,
  };
}
