import { keeps, narrow, sum } from './bounds';
import type { Formulation } from './formulate';
import type { StageKey } from './levels';
import { type Ahead, maximise, openSearch, type Search, tightenRow } from './maximise';
import type { SolverPort } from './solver-port';

export type Reached = { readonly key: StageKey; readonly value: number; readonly bound: number };
export type Climbed =
  | { readonly status: 'infeasible' | 'stopped' }
  | { readonly status: 'found'; readonly reached: readonly Reached[]; readonly search: Search };

/** A search over a formulation that keeps each floor's shortfall as small as the people chosen allow. */
export const searchFor = (
  formulation: Formulation,
  solver: SolverPort,
  options: { presolve: boolean; deadline: number },
) => openSearch(formulation.model, solver, { ...options, tidy: (plan) => tidyFloors(formulation, plan) });

function tidyFloors({ model, floors }: Formulation, plan: Float64Array) {
  if (floors.length === 0) return;
  const counted = new Map(floors.map(({ row }) => [row, 0]));
  for (const { column } of floors) plan[column] = 0;
  for (let column = 0; column < model.columns; column += 1) {
    if (plan[column] === 0) continue;
    for (let at = model.starts[column] as number; at < (model.starts[column + 1] as number); at += 1) {
      const before = counted.get(model.indices[at] as number);
      if (before !== undefined)
        counted.set(model.indices[at] as number, before + (plan[column] as number) * (model.values[at] as number));
    }
  }
  for (const { column, row, floor } of floors) plan[column] = Math.max(0, floor - (counted.get(row) ?? 0));
}

/**
 * Brings level after level to its best, each with all those before it held where they are. The search is left open with a
 * plan of these values, and narrowed to where such plans can be.
 */
export function climb(formulation: Formulation, search: Search): Climbed {
  const reached: Reached[] = [];
  for (const [at, { key, row, gain }] of formulation.stages.entries()) {
    const best = maximise(search, gain, aheadFrom(formulation.stages.slice(at)));
    if (best.status !== 'found') return { status: best.status };
    const sign = key === 'shortfall' ? -1 : 1;
    reached.push({ key, value: sign * best.value || 0, bound: sign * best.bound || 0 });
    if (best.proof) narrow(search.box, best.proof, best.value);
    tightenRow(search, row, best.value, Number.POSITIVE_INFINITY);
  }
  return { status: 'found', reached, search };
}

/** Each level counts for five of the next: near enough to the order for a first look. */
const lean = 5;

function aheadFrom(stages: Formulation['stages']): Ahead {
  const gain = new Float64Array(stages[0]?.gain.length ?? 0);
  for (const [at, stage] of stages.entries()) {
    // A person's quarters are up to a few dozen; what they weigh together stays below one person of the last tier.
    const weight = stage.key === 'seniority' ? 0.05 : lean ** (stages.length - at);
    for (const [column, value] of stage.gain.entries()) gain[column] = (gain[column] as number) + weight * value;
  }
  const isBetter = (one: Float64Array, other: Float64Array) => {
    for (const stage of stages) {
      const [first, second] = [sum(stage.gain, one), sum(stage.gain, other)];
      if (first !== second) return first > second;
    }
    return false;
  };
  return { gain, isBetter };
}

/** Starts from a plan made elsewhere, if it is one. */
export function begin(search: Search, plan: Float64Array | null) {
  if (!plan) return;
  search.tidy(plan);
  if (keeps(search.model, search.rows, search.box, plan)) search.plan = plan;
}
