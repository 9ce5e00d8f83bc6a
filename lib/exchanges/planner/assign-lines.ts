import { eligibleOn, timesAtMost } from './formulate';
import { maximise, openSearch, SolverFault, tightenRow } from './maximise';
import { draftModel, type Draft } from './model';
import type { Candidate } from './pool';
import type { Line, Problem } from './problem';
import type { SolverPort } from './solver-port';
import { byTicket } from './tickets';

type Pair = { readonly column: number; readonly set: string; readonly line: Line };

/**
 * The line each chosen person counts under. The levels do not see it, so it has a rule of its own: as many of tier 0 as
 * can be under lines without coupling (they may not be the price of anybody, article 109), then as many received as can be,
 * then the lines in the order of their ids.
 */
export function assignLines(problem: Problem, chosen: readonly Candidate[], solver: SolverPort): Map<string, string> {
  const sets = new Map<string, Candidate[]>();
  for (const person of chosen) sets.set(setOf(person), [...(sets.get(setOf(person)) ?? []), person]);
  const ordered = [...sets].sort(([a], [b]) => (a < b ? -1 : 1));
  const { counts, pairs } = countByPair(problem, ordered, solver);
  const assigned = new Map<string, string>();
  for (const [set, people] of ordered) {
    const waiting = people.toSorted(byStanding);
    for (const { column, line } of pairs.filter((pair) => pair.set === set))
      for (const { id } of waiting.splice(0, counts[column])) assigned.set(id, line.id);
  }
  return assigned;
}

const setOf = ({ lines, tier }: Candidate) => JSON.stringify([tier === 0, lines]);
export const byStanding = (a: Candidate, b: Candidate) => a.tier - b.tier || b.quarters - a.quarters || byTicket(a, b);

function countByPair(problem: Problem, sets: readonly [string, Candidate[]][], solver: SolverPort) {
  const draft = draftModel();
  const rows = new Map(problem.lines.map((line) => [line.id, lineRow(draft, problem, line, sets)]));
  const pairs: Pair[] = sets.flatMap(([set, people]) => {
    const balance = draft.row(people.length, people.length);
    return problem.lines.filter(({ id }) => people[0]?.lines.includes(id)).map((line) => {
      const column = draft.column(0, people.length, true);
      draft.put(column, balance, 1);
      draft.put(column, rows.get(line.id)?.row ?? balance, rows.get(line.id) ? 1 : 0);
      return { column, set, line };
    });
  });
  const wanted = [
    pairs.filter(({ set, line }) => set.startsWith('[true') && line.mode === 'unconditional').map((pair) => [pair.column, 1] as const),
    [...rows.values()].flatMap((row) => (row && row.take > 0 ? [[row.times, row.take] as const] : [])),
    ...pairs.map(({ column }) => [[column, 1] as const]),
  ];
  const goals = wanted.map((goal) => {
    const row = draft.row(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const [column, value] of goal) draft.put(column, row, value);
    return { row, goal };
  });
  return { pairs, counts: best(draft, goals, solver) };
}

/** The times a ratio is used are a column, so that what comes back can be counted. */
function lineRow(draft: Draft, problem: Problem, line: Line, sets: readonly [string, Candidate[]][]) {
  if (line.mode === 'unconditional') return null;
  const people = sets.reduce((sum, [, { length }]) => sum + length, 0);
  const exact = line.mode === 'fixed' ? line.give : line.mode === 'all-for-all' ? eligibleOn(problem, line.id) : null;
  const times = exact === null && line.mode === 'ratio' ? draft.column(0, timesAtMost(line, people), true) : -1;
  const row = draft.row(exact ?? 0, exact ?? 0);
  if (line.mode !== 'ratio') return { row, times, take: 0 };
  draft.put(times, row, -line.give);
  return { row, times, take: line.take };
}

/** Brings the goals to their best one after the other; the columns as they then stand. */
export function best(
  draft: Draft,
  goals: readonly { row: number; goal: readonly (readonly [number, number])[] }[],
  solver: SolverPort,
): Float64Array {
  draft.column(0, 0, false);
  const model = draft.finish();
  const search = openSearch(model, solver, { presolve: true, deadline: Number.POSITIVE_INFINITY, tidy: () => {} });
  try {
    for (const { row, goal } of goals) {
      const gain = new Float64Array(model.columns);
      for (const [column, value] of goal) gain[column] = value;
      if (goal.length === 0 && search.plan) continue;
      const found = maximise(search, gain);
      if (found.status !== 'found' || found.value !== found.bound) throw new SolverFault('A plan could not be completed.');
      tightenRow(search, row, found.value, Number.POSITIVE_INFINITY);
    }
    return search.plan ?? new Float64Array(model.columns);
  } finally {
    search.session.close();
  }
}
