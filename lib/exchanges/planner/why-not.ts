import type { StageKey } from './levels';
import { inOrder, poolOf } from './pool';
import type { Problem } from './problem';
import type { OutReason } from './reasons';
import { solve } from './solve';
import type { SolverPort } from './solver-port';

/** What it would cost to have somebody in the plan. */
export type WhyNot =
  | { readonly answer: 'in' }
  /** Never, whatever the others do. */
  | { readonly answer: 'cannot'; readonly reason: OutReason }
  | { readonly answer: 'no-plan' }
  /** The first level that gets worse, and by how much. */
  | { readonly answer: 'worse'; readonly level: StageKey; readonly from: number; readonly to: number }
  /** No level gets worse: the draw decided. */
  | { readonly answer: 'draw' }
  | { readonly answer: 'unknown' };

/** Forces one person in and says which level is the first to get worse. */
export function whyNot(given: Problem, id: string, solver: SolverPort, timeLimitMs = 60_000): WhyNot {
  const problem = inOrder(given);
  const left = poolOf(problem).left.get(id);
  if (left) return { answer: 'cannot', reason: left };
  const settings = { compare: false, deadline: Date.now() + timeLimitMs };
  const now = solve(problem, solver, settings);
  if (now.status !== 'found') return { answer: now.status === 'infeasible' ? 'no-plan' : 'unknown' };
  if (now.chosen.some((person) => person.id === id)) return { answer: 'in' };
  const forced = solve(pinnedIn(problem, id), solver, settings);
  if (forced.status !== 'found') return { answer: forced.status === 'infeasible' ? 'no-plan' : 'unknown' };
  if (![...now.reached, ...forced.reached].every(({ value, bound }) => value === bound)) return { answer: 'unknown' };
  for (const [at, { key, value }] of now.reached.entries()) {
    const to = forced.reached[at]?.value ?? 0;
    if (to !== value) return { answer: 'worse', level: key, from: value, to };
  }
  return { answer: 'draw' };
}

const pinnedIn = (problem: Problem, id: string): Problem => ({
  ...problem,
  people: problem.people.map((person) => (person.id === id ? { ...person, pin: 'in' } : person)),
});
