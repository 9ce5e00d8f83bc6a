import { best } from './assign-lines';
import { offers } from './formulate';
import { draftModel } from './model';
import type { Candidate } from './pool';
import { placeKinds, type Problem } from './problem';
import type { SolverPort } from './solver-port';

export type UsedVehicles = { readonly type: string; readonly site: string; readonly count: number };

/** Beyond this many pairs of type and site only their number is made least. */
const mostPairs = 200;

/** As few vehicles as carry the chosen people, then the fewest of the first type at the first site, and so on. */
export function assignFleet(problem: Problem, chosen: readonly Candidate[], solver: SolverPort): UsedVehicles[] {
  const draft = draftModel();
  const needs = new Map<string, { row: number; count: number }>();
  for (const site of problem.sites)
    for (const kind of placeKinds) {
      const count = chosen.filter((person) => person.site === site && person.place === kind).length;
      if (count > 0) needs.set(`${kind} ${site}`, { row: draft.row(count, Number.POSITIVE_INFINITY), count });
    }
  const pairs = problem.vehicles.flatMap((vehicle) => {
    const fleet = draft.row(0, vehicle.count);
    const useful = problem.sites.filter((site) => placeKinds.some((kind) => needs.has(`${kind} ${site}`) && offers(vehicle, kind) > 0));
    return useful.map((site) => {
      const column = draft.column(0, vehicle.count, true);
      draft.put(column, fleet, 1);
      for (const kind of placeKinds) {
        const need = needs.get(`${kind} ${site}`);
        if (need) draft.put(column, need.row, offers(vehicle, kind));
      }
      return { column, type: vehicle.type, site };
    });
  });
  const one = (column: number) => [column, -1] as const;
  const wanted = [pairs.map(({ column }) => one(column)), ...pairs.slice(0, pairs.length > mostPairs ? 0 : undefined).map(({ column }) => [one(column)])];
  const goals = wanted.map((goal) => {
    const row = draft.row(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const [column, value] of goal) draft.put(column, row, value);
    return { row, goal };
  });
  const counts = best(draft, goals, solver);
  return pairs
    .map(({ column, type, site }) => ({ type, site, count: Math.round(counts[column] as number) }))
    .filter(({ count }) => count > 0);
}
