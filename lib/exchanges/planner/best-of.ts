import { maximise, openSearch, SolverFault, tightenRow } from './maximise';
import type { Draft } from './model';
import type { SolverPort } from './solver-port';

/** Columns and what each is worth. */
export type Goal = readonly (readonly [column: number, worth: number])[];

/** Brings the goals to their best one after the other; the columns as they then stand, or null when nothing is possible. */
export function bestOf(draft: Draft, goals: readonly Goal[], solver: SolverPort): Float64Array | null {
  draft.column(0, 0, false);
  const rows = goals.map((goal) => {
    const row = draft.row(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const [column, worth] of goal) draft.put(column, row, worth);
    return row;
  });
  const model = draft.finish();
  const search = openSearch(model, solver, { presolve: true, deadline: Number.POSITIVE_INFINITY, tidy: () => {} });
  try {
    for (const [at, goal] of [[], ...goals].entries()) {
      if (goal.length === 0 && at > 0) continue;
      const gain = new Float64Array(model.columns);
      for (const [column, worth] of goal) gain[column] = (gain[column] as number) + worth;
      const found = maximise(search, gain);
      if (found.status === 'infeasible' && at === 0) return null;
      if (found.status !== 'found' || found.value !== found.bound) throw new SolverFault('A goal could not be proved.');
      if (at > 0) tightenRow(search, rows[at - 1] as number, found.value, Number.POSITIVE_INFINITY);
    }
    return search.plan;
  } finally {
    search.session.close();
  }
}
