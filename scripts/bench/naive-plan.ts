import loadHighs, { type ModelData } from 'highs';
import { quartersHeld } from '@/lib/exchanges/planner/calendar';
import { countLevels } from '@/lib/exchanges/planner/check';
import { closedGates } from '@/lib/exchanges/planner/gates';
import type { Levels } from '@/lib/exchanges/planner/levels';
import { draftModel } from '@/lib/exchanges/planner/model';
import { type Problem, placeKinds, type Tier } from '@/lib/exchanges/planner/problem';

/*
 * The plan as one would first write it down: a yes-or-no column for each person and line, one weighted sum for all levels
 * (each level ten times the next), the solver's own settings. Beside the planner, to see what that costs and what it gives.
 */
const weights = { tier0: 1e6, shortfall: 1e5, tier1: 1e4, tier2: 1e3, tier3: 1e2, tier4: 10, seniority: 0.1 };
const tierWeight = (tier: Tier) => weights[`tier${tier}`];
const free = Number.POSITIVE_INFINITY;

export type NaivePlan = { ms: number; status: string; columns: number; rows: number; levels: Levels | null };

export async function naivePlan(problem: Problem, seconds: number): Promise<NaivePlan> {
  const highs = await loadHighs();
  const began = performance.now();
  const draft = draftModel();
  const cost: number[] = [];
  const column = (upper: number, isWhole: boolean, gain: number) => {
    cost.push(-gain || 0);
    return draft.column(0, upper, isWhole);
  };
  const total = draft.row(-free, problem.total);
  const lines = new Map<string, number>();
  for (const line of problem.lines) {
    if (line.mode !== 'ratio') continue;
    const row = draft.row(0, 0);
    const times = line.take > 0 ? Math.floor(line.offered / line.take) : problem.people.length;
    draft.put(column(times, true, 0), row, -line.give);
    lines.set(line.id, row);
  }
  const places = new Map(
    problem.sites.flatMap((site) => placeKinds.map((kind) => [`${kind} ${site}`, draft.row(-free, 0)])),
  );
  for (const { count, seats, stretchers, isolation } of problem.vehicles) {
    const fleet = draft.row(-free, count);
    for (const site of problem.sites) {
      const sent = column(count, true, 0);
      draft.put(sent, fleet, 1);
      for (const [kind, offered] of Object.entries({ seat: seats, stretcher: stretchers, isolation }))
        draft.put(sent, places.get(`${kind} ${site}`) as number, -offered);
    }
  }
  const groups = problem.groups.map(({ key, value, floor = 0, ceiling = free }) => {
    const least = draft.row(floor, free);
    draft.put(column(floor, false, -weights.shortfall), least, 1);
    return { key, value, least, most: draft.row(-free, ceiling) };
  });
  const eligible = problem.people.filter((person) => closedGates(person).length === 0);
  const columns = eligible.map((person) => {
    const quarters = quartersHeld(person.capturedOn, problem.date);
    const chosen = column(1, true, tierWeight(person.tier) + weights.seniority * quarters);
    draft.put(chosen, total, 1);
    draft.put(chosen, places.get(`${person.place} ${person.site}`) as number, 1);
    const balance = draft.row(0, 0);
    draft.put(chosen, balance, -1);
    for (const line of person.lines) {
      const counted = column(1, true, 0);
      draft.put(counted, balance, 1);
      const row = lines.get(line);
      if (row !== undefined) draft.put(counted, row, 1);
    }
    for (const { key, value, least, most } of groups)
      if (person.groups[key] === value) {
        draft.put(chosen, least, 1);
        draft.put(chosen, most, 1);
      }
    return chosen;
  });
  const firstOf = new Map<string, number>();
  const members = new Map<string, number>();
  for (const { together } of problem.people)
    if (together !== undefined) members.set(together, (members.get(together) ?? 0) + 1);
  const able = new Map<string, number>();
  for (const { together } of eligible) if (together !== undefined) able.set(together, (able.get(together) ?? 0) + 1);
  for (const [at, { together }] of eligible.entries()) {
    if (together === undefined) continue;
    const mine = columns[at] as number;
    if (able.get(together) !== members.get(together)) draft.put(mine, draft.row(0, 0), 1);
    const first = firstOf.get(together);
    if (first === undefined) firstOf.set(together, mine);
    else {
      const same = draft.row(0, 0);
      draft.put(mine, same, 1);
      draft.put(first, same, -1);
    }
  }
  const model = draft.finish();
  const { starts, indices, values, whole, ...rest } = model;
  const solved = highs.createModel({
    numCols: model.columns,
    numRows: model.rows,
    colCost: Float64Array.from(cost),
    colLower: rest.lower,
    colUpper: rest.upper,
    rowLower: rest.rowLower,
    rowUpper: rest.rowUpper,
    integrality: Int32Array.from(whole),
    matrix: { format: 'csc', numCols: model.columns, numRows: model.rows, starts, indices, values },
  } as ModelData);
  try {
    solved.options.set({ output_flag: false, time_limit: seconds });
    solved.run();
    const ms = Math.round(performance.now() - began);
    const found = solved.info.get('primal_solution_status') === 2;
    const x = solved.getSolution().colValue;
    const chosen = eligible.filter((_, at) => (x[columns[at] as number] as number) > 0.5);
    const isOptimal = solved.getModelStatus() === highs.constants.modelStatus.optimal;
    const status = isOptimal ? 'called optimal' : 'out of time';
    return {
      ms,
      status,
      columns: model.columns,
      rows: model.rows,
      levels: found ? countLevels(problem, chosen) : null,
    };
  } finally {
    solved.dispose();
  }
}
