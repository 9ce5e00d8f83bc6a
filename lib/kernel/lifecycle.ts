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

/** What a change of status was decided on; saved only if nobody was faster. */
export type ReadAt = { readonly id: string; readonly status: string; readonly version: number };

/** The row as it was read, as a condition: nobody moved it meanwhile. */
export const stillAsRead = ({ id, status, version }: ReadAt) => ({ id, status, version });

/** What every event of a life cycle says: when it happened, when and by whom it was written down, why, and the move. */
export type LifeEvent = {
  kind: string;
  occurredAt: Date;
  recordedAt: Date;
  recordedById: string | null;
  source: string;
  reason?: string | null;
  note?: string | null;
  fromStatus?: string | null;
  toStatus?: string | null;
};
