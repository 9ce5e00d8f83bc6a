import { type Decision, no } from './decision';

/** One table per life cycle: from a status, by an action, to a status. A move missing from it is forbidden. */
export type Moves<Status extends string, Action extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Action, Status>>>>
>;

/** The status an action leads to, or `wrong-status`. No other code decides a move. */
export const moveIn = <Status extends string, Action extends string>(
  moves: Moves<Status, Action>,
  from: Status,
  action: Action,
): Decision<{ to: Status }> => {
  const to = moves[from][action];
  return to ? { ok: true, to } : no('wrong-status');
};

/** The actions a status allows, in the table's order; buttons are drawn from this. */
export const actionsFrom = <Status extends string, Action extends string>(moves: Moves<Status, Action>, from: Status) =>
  Object.keys(moves[from]) as Action[];
