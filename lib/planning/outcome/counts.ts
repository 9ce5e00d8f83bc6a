import { isIn } from '../../exchanges/planner/classes';
import { closedGates, gateCodes } from '../../exchanges/planner/gates';
import { type Person, type Problem, tiers } from '../../exchanges/planner/problem';
import type { RunCounts } from '../schema/runs';
import type { PersonRow } from './people';

/** How the people of a run are spread over tiers, lines, gates, limits and sites. */
export function countsOf(problem: Problem, rows: readonly PersonRow[], withoutReserve: readonly string[]): RunCounts {
  const chosen = rows.filter((row) => row.chosen);
  const inPlan = new Set(chosen.map(({ prisonerId }) => prisonerId));
  const able = problem.people.filter((person) => person.pin !== 'out' && closedGates(person).length === 0);
  const alone = new Set(withoutReserve);
  const among = (people: readonly Person[]) => people.filter(({ id }) => inPlan.has(id)).length;
  return {
    people: rows.length,
    in: chosen.length,
    out: rows.length - chosen.length,
    byTier: tiers.map((tier) => {
      const all = rows.filter((row) => row.tier === tier);
      const taken = all.filter((row) => row.chosen).length;
      return { tier, in: taken, out: all.length - taken };
    }),
    byLine: problem.lines.map(({ id: line }) => {
      const taken = chosen.filter((row) => row.line === line);
      return {
        line,
        in: taken.length,
        able: able.filter(({ lines }) => lines.includes(line)).length,
        reserve: rows.filter((row) => row.reserveRank !== null && row.line === line).length,
        withoutReserve: taken.filter(({ prisonerId }) => alone.has(prisonerId)).length,
      };
    }),
    byGate: countGates(problem.people),
    byGroup: problem.groups.map((group) => {
      const within = able.filter((person) => isIn(person, group));
      const { key, value, floor = null, ceiling = null } = group;
      return { key, value, in: among(within), able: within.length, floor, ceiling };
    }),
    bySite: problem.sites.map((site) => {
      const there = chosen.filter((row) => row.site === site);
      const of = (place: string) => there.filter((row) => row.place === place).length;
      return { site, seat: of('seat'), stretcher: of('stretcher'), isolation: of('isolation') };
    }),
  };
}

function countGates(people: readonly Person[]): RunCounts['byGate'] {
  const closed = people.flatMap((person) => closedGates(person));
  return gateCodes
    .map((gate) => ({ gate, people: closed.filter((one) => one === gate).length }))
    .filter(({ people: held }) => held > 0);
}
