import { assignFleet, type UsedVehicles } from './assign-fleet';
import { assignLines } from './assign-lines';
import { type Classes, classesOf } from './classes';
import { begin, climb, type Reached, searchFor } from './climb';
import { formulate } from './formulate';
import { greedyPlan } from './greedy';
import { type LevelKey, type Levels, levelKeys, type StageKey } from './levels';
import { draw } from './lottery';
import type { Candidate } from './pool';
import { inOrder, poolOf } from './pool';
import type { Problem } from './problem';
import type { SolverPort } from './solver-port';

export type SolveSettings = {
  /** Milliseconds since the epoch. Afterwards a plan says how far it may be from the best, or that none was found. */
  readonly deadline: number;
  readonly presolve: boolean;
  /** Without the second solve nothing is called certified. */
  readonly compare: boolean;
  /** People of an earlier plan: how many of them stay comes before every level. */
  readonly keep: ReadonlySet<string>;
};
const usual: SolveSettings = { deadline: Number.POSITIVE_INFINITY, presolve: true, compare: true, keep: new Set() };

export type Solved =
  | { readonly status: 'infeasible' | 'stopped' }
  | {
      readonly status: 'found';
      readonly certified: boolean;
      readonly reached: readonly Reached[];
      readonly chosen: readonly Candidate[];
      readonly lines: ReadonlyMap<string, string>;
      readonly vehicles: readonly UsedVehicles[];
      readonly counts: { relaxed: number; whole: number; classes: number };
    };

/** The one plan of a problem: levels, then lottery, then lines and vehicles. The problem has to be in order. */
export function solve(problem: Problem, solver: SolverPort, given: Partial<SolveSettings> = {}): Solved {
  const settings = { ...usual, ...given };
  const pool = poolOf(problem);
  if (pool.obstacles.length > 0) return { status: 'infeasible' };
  const classes = classesOf(problem, pool.units, settings.keep);
  const stages: readonly StageKey[] = settings.keep.size > 0 ? ['kept', ...levelKeys] : levelKeys;
  const formulation = formulate(problem, classes, stages);
  const search = searchFor(formulation, solver, settings);
  try {
    begin(search, greedyPlan(problem, classes, formulation));
    const climbed = climb(formulation, search);
    const agreed = settings.compare && agrees(climbed, formulation, solver, settings);
    if (climbed.status !== 'found') return { status: climbed.status };
    const drawn = draw(classes.classes, search);
    const chosen = chosenOf(classes, drawn.counts);
    const isProved = climbed.reached.every(({ value, bound }) => value === bound) && drawn.proved;
    const { lines, ...onLines } = assignLines(problem, chosen, solver);
    const { vehicles, ...inVehicles } = assignFleet(problem, chosen, solver);
    return {
      status: 'found',
      certified: isProved && agreed && onLines.proved && inVehicles.proved,
      reached: climbed.reached,
      chosen,
      lines,
      vehicles,
      counts: { ...search.counts, classes: classes.classes.length },
    };
  } finally {
    search.session.close();
  }
}

const chosenOf = ({ classes }: Classes, counts: readonly number[]) =>
  classes.flatMap(({ units }, at) => units.slice(0, counts[at]).flatMap(({ members }) => members));

/** The same levels once more, cold and the other way about presolve: a wrong answer of the solver rarely comes twice. */
function agrees(
  first: ReturnType<typeof climb>,
  formulation: ReturnType<typeof formulate>,
  solver: SolverPort,
  settings: SolveSettings,
) {
  const search = searchFor(formulation, solver, { ...settings, presolve: !settings.presolve });
  // What was found may be improved on or not; only what the second solve proves of it counts.
  if (first.status === 'found') search.plan = first.search.plan;
  try {
    const second = climb(formulation, search);
    if (first.status !== 'found' || second.status !== 'found') return first.status === second.status;
    return first.reached.every(({ value }, n) => value === second.reached[n]?.value);
  } finally {
    search.session.close();
  }
}

export const levelsOf = (reached: readonly Reached[], which: 'value' | 'bound'): Levels =>
  Object.fromEntries(
    levelKeys.map((key: LevelKey) => [key, reached.find((level) => level.key === key)?.[which] ?? 0]),
  ) as Levels;

export const solveAsGiven = (problem: Problem, solver: SolverPort, settings: Partial<SolveSettings> = {}) =>
  solve(inOrder(problem), solver, settings);
