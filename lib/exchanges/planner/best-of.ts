import { maximise, openSearch, SolverFault, tightenRow } from './maximise';
import type { Draft } from './model';
import type { SolverPort } from './solver-port';

/** Columns and what each is worth. */
export type Goal = readonly (readonly [column: number, worth: number])[];

/** Ample for what is only shared out: a few hundred columns. */
const mostMs = 20_000;

/**
 * Brings the goals to their best one after the other; the columns as they then stand and whether each goal is proved, or
 * null when nothing is possible.
 */
export function bestOf(
  draft: Draft,
  goals: readonly Goal[],
  solver: SolverPort,
): { x: Float64Array; proved: boolean } | null {
  draft.column(0, 0, false);
  const rows = goals.map((goal) => {
    const row = draft.row(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const [column, worth] of goal) draft.put(column, row, worth);
    return row;
  });
  const model = draft.finish();
  const search = openSearch(model, solver, { presolve: true, deadline: Date.now() + mostMs, tidy: () => {} });
  let proved = true;
  try {
    for (const [at, goal] of [[], ...goals].entries()) {
      if (goal.length === 0 && at > 0) continue;
      const gain = new Float64Array(model.columns);
      for (const [column, worth] of goal) gain[column] = (gain[column] as number) + worth;
      const found = maximise(search, gain);
      if (found.status === 'infeasible' && at === 0) return null;
      if (found.status !== 'found') throw new SolverFault('What is chosen could not be shared out in time.');
      proved &&= found.value === found.bound;
      if (at > 0) tightenRow(search, rows[at - 1] as number, found.value, Number.POSITIVE_INFINITY);
    }
    return search.plan && { x: search.plan, proved };
  } finally {
    search.session.close();
  }
}
