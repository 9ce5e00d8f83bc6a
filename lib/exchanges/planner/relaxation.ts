import { type Classes, classesOf } from './classes';
import { type Formulation, formulate, type Slack } from './formulate';
import { maximise, openSearch, SolverFault } from './maximise';
import { poolOf } from './pool';
import type { Problem } from './problem';
import type { Change, Relaxation } from './reasons';
import type { LinearModel, SolverPort } from './solver-port';

type Kind = Slack['kind'] | 'pins';
const kinds: readonly Kind[] = ['places', 'total', 'ceiling', 'line', 'pins'];

/**
 * The least that would have to give way for a plan to be possible: for each kind of limit alone, if that suffices, the
 * fewest places, people or pins; where no kind suffices alone, the fewest of all together. The shortest way first.
 */
export function relaxationsOf(problem: Problem, solver: SolverPort, deadline: number): Relaxation[] {
  const { units, obstacles } = poolOf(problem);
  const unpins: Change[] = obstacles.map(({ id, reason }) => ({ change: 'unpin', id, reason }));
  const classes = classesOf(problem, units, new Set());
  const formulation = formulate(problem, classes, []);
  const least = (allowed: readonly Kind[]) => leastChange({ formulation, classes, allowed }, solver, deadline);
  const alone = kinds.flatMap((kind) => least([kind]) ?? []);
  const ways = alone.length > 0 ? alone : [least(kinds)].flatMap((way) => way ?? []);
  if (unpins.length === 0 && ways.some(({ size }) => size === 0))
    throw new SolverFault('The solver calls a problem infeasible for which nothing has to give way.');
  const distinct = [...new Map(ways.map((way) => [JSON.stringify(way.changes), way])).values()];
  return distinct.toSorted((a, b) => a.size - b.size).map(({ changes }) => [...unpins, ...changes]);
}

type Loosened = { readonly formulation: Formulation; readonly classes: Classes; readonly allowed: readonly Kind[] };

function leastChange({ formulation, classes, allowed }: Loosened, solver: SolverPort, deadline: number) {
  const { model, slacks } = formulation;
  const loose = withSlacks(model, slacks, allowed);
  const gain = new Float64Array(loose.columns);
  for (const at of slacks.keys()) gain[model.columns + at] = -1;
  for (const [column, { pinned, members }] of classes.classes.entries())
    if (pinned && allowed.includes('pins')) {
      loose.lower[column] = 0;
      gain[column] = members.length;
    }
  const search = openSearch(loose, solver, { presolve: true, deadline, tidy: () => {} });
  try {
    if (maximise(search, gain).status !== 'found' || !search.plan) return null;
    return changesOf(search.plan, formulation, classes);
  } finally {
    search.session.close();
  }
}

function changesOf(plan: Float64Array, { model, slacks }: Formulation, { classes }: Classes) {
  const steps = slacks.map((slack, at) => ({ slack, n: Math.round(plan[model.columns + at] as number) }));
  const moved = steps.filter(({ n }) => n > 0).map(({ slack, n }) => slack.change(n));
  const unpinned = classes.flatMap(({ units, pinned }, column) =>
    pinned
      ? units
          .slice(Math.round(plan[column] as number))
          .flatMap(({ members }) => members.filter(({ pin }) => pin === 'in'))
      : [],
  );
  const unpins: Change[] = unpinned.map(({ id }) => ({ change: 'unpin', id }));
  return { changes: [...moved, ...unpins], size: steps.reduce((sum, { n }) => sum + n, unpins.length) };
}

/** The model with one more column for each limit; those of other kinds stay at nought. */
function withSlacks(model: LinearModel, slacks: readonly Slack[], allowed: readonly Kind[]): LinearModel {
  const finite = [...model.upper, ...model.rowLower].filter((bound) => Number.isFinite(bound) && bound > 0);
  const enough = finite.reduce((sum, bound) => sum + bound, 1);
  const end = model.starts[model.columns] as number;
  return {
    ...model,
    columns: model.columns + slacks.length,
    lower: Float64Array.from([...model.lower, ...slacks.map(() => 0)]),
    upper: Float64Array.from([...model.upper, ...slacks.map(({ kind }) => (allowed.includes(kind) ? enough : 0))]),
    whole: Uint8Array.from([...model.whole, ...slacks.map(() => 1)]),
    starts: Int32Array.from([...model.starts, ...slacks.map((_, at) => end + at + 1)]),
    indices: Int32Array.from([...model.indices, ...slacks.map(({ row }) => row)]),
    values: Float64Array.from([...model.values, ...slacks.map(({ step }) => step)]),
  };
}
