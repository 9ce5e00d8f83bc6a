import { bestOf } from './best-of';
import { offers } from './formulate';
import { SolverFault } from './maximise';
import { type Draft, draftModel } from './model';
import type { Candidate } from './pool';
import { type Problem, placeKinds } from './problem';
import type { SolverPort } from './solver-port';

export type UsedVehicles = { readonly type: string; readonly site: string; readonly count: number };

/** As few vehicles as carry the chosen people. */
export function assignFleet(problem: Problem, chosen: readonly Candidate[], solver: SolverPort) {
  const draft = draftModel();
  const pairs = fleetColumns(draft, problem, chosen);
  const best = bestOf(draft, [pairs.map(({ column }) => [column, -1] as const)], solver);
  if (!best) throw new SolverFault('The people chosen do not fit the vehicles.');
  const vehicles: UsedVehicles[] = pairs
    .map(({ column, type, site }) => ({ type, site, count: Math.round(best.x[column] as number) }))
    .filter(({ count }) => count > 0);
  return { vehicles, proved: best.proved };
}

/** Whether the vehicles can be shared among the sites so that these people all have the place they need. */
export function fleetFits(problem: Problem, people: readonly Candidate[], solver: SolverPort) {
  const draft = draftModel();
  fleetColumns(draft, problem, people);
  return bestOf(draft, [], solver) !== null;
}

export const placeKey = ({ place, site }: { place: string; site: string }) => `${place} ${site}`;

function fleetColumns(draft: Draft, problem: Problem, people: readonly Candidate[]) {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(placeKey(person), (counts.get(placeKey(person)) ?? 0) + 1);
  const rows = new Map([...counts].map(([key, count]) => [key, draft.row(count, Number.POSITIVE_INFINITY)]));
  return problem.vehicles.flatMap((vehicle) => {
    const fleet = draft.row(0, vehicle.count);
    const useful = problem.sites.filter((site) =>
      placeKinds.some((place) => rows.has(placeKey({ place, site })) && offers(vehicle, place) > 0),
    );
    return useful.map((site) => {
      const column = draft.column(0, vehicle.count, true);
      draft.put(column, fleet, 1);
      for (const place of placeKinds) {
        const row = rows.get(placeKey({ place, site }));
        if (row !== undefined) draft.put(column, row, offers(vehicle, place));
      }
      return { column, type: vehicle.type, site };
    });
  });
}
