import { bestOf, type Goal } from './best-of';
import { eligibleOn, timesAtMost } from './formulate-lines';
import { SolverFault } from './maximise';
import { type Draft, draftModel } from './model';
import type { Candidate } from './pool';
import type { Line, Problem } from './problem';
import type { SolverPort } from './solver-port';
import { byTicket, compare } from './tickets';

type Pair = { readonly column: number; readonly set: string; readonly line: Line };

/**
 * The line each chosen person counts under. The levels do not see it, so it has a rule of its own: as many of tier 0 as
 * can be under lines without coupling (they may not be the price of anybody, article 109), then as many received as can be,
 * then as many as can be under each line in the order of their ids.
 */
export function assignLines(problem: Problem, chosen: readonly Candidate[], solver: SolverPort) {
  const sets = setsOf(chosen);
  const draft = draftModel();
  const { pairs, received } = lineColumns(draft, problem, sets);
  const one = ({ column }: Pair) => [column, 1] as const;
  const goals: Goal[] = [
    pairs.filter(({ set, line }) => set.startsWith('true') && line.mode === 'unconditional').map(one),
    received,
    ...problem.lines.map(({ id }) => pairs.filter(({ line }) => line.id === id).map(one)),
  ];
  const best = bestOf(draft, goals, solver);
  if (!best) throw new SolverFault('The people chosen cannot be counted under their lines.');
  const assigned = new Map<string, string>();
  for (const [set, people] of sets) {
    const waiting = people.toSorted(byStanding);
    for (const { column, line } of pairs.filter((pair) => pair.set === set))
      for (const { id } of waiting.splice(0, Math.round(best.x[column] as number))) assigned.set(id, line.id);
  }
  return { lines: assigned as ReadonlyMap<string, string>, proved: best.proved };
}

/** Whether these people can all be counted under lines whose arithmetic holds. */
export function linesFit(problem: Problem, people: readonly Candidate[], solver: SolverPort) {
  const draft = draftModel();
  lineColumns(draft, problem, setsOf(people));
  return bestOf(draft, [], solver) !== null;
}

/** The published order of people: tier, then the longest held, then the ticket. */
export const byStanding = (a: Candidate, b: Candidate) => a.tier - b.tier || b.quarters - a.quarters || byTicket(a, b);

type Sets = readonly (readonly [string, readonly Candidate[]])[];

function setsOf(people: readonly Candidate[]): Sets {
  const sets = new Map<string, Candidate[]>();
  for (const person of people) {
    const key = `${person.tier === 0} ${person.set}`;
    const set = sets.get(key);
    if (set) set.push(person);
    else sets.set(key, [person]);
  }
  return [...sets].sort(([a], [b]) => compare(a, b));
}

function lineColumns(draft: Draft, problem: Problem, sets: Sets) {
  const rows = new Map(problem.lines.map((line) => [line.id, lineRow(draft, problem, line, sets)]));
  const pairs: Pair[] = sets.flatMap(([set, people]) => {
    const balance = draft.row(people.length, people.length);
    return problem.lines
      .filter(({ id }) => people[0]?.lines.includes(id))
      .map((line) => {
        const column = draft.column(0, people.length, true);
        const row = rows.get(line.id);
        draft.put(column, balance, 1);
        if (row) draft.put(column, row.row, 1);
        return { column, set, line };
      });
  });
  return { pairs, received: [...rows.values()].flatMap((row) => row?.received ?? []) };
}

/** The times a ratio is used are a column, so that what comes back can be counted. */
function lineRow(draft: Draft, problem: Problem, line: Line, sets: Sets) {
  if (line.mode === 'unconditional') return null;
  if (line.mode === 'fixed') return { row: draft.row(line.give, line.give), received: [] };
  if (line.mode === 'all-for-all') {
    const everybody = eligibleOn(problem, line.id);
    return { row: draft.row(everybody, everybody), received: [] };
  }
  const people = sets.reduce((sum, [, { length }]) => sum + length, 0);
  const times = draft.column(0, timesAtMost(line, people), true);
  const row = draft.row(0, 0);
  draft.put(times, row, -line.give);
  return { row, received: line.take > 0 ? [[times, line.take] as const] : [] };
}
