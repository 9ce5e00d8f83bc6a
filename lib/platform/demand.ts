import type { Actor, StaffActor } from '../access/actor';
import type { Decision, Yes } from '../kernel/decision';
import { type RefusalReason, Refused } from '../kernel/refusal';

/** Lets a yes through with what it carries; a no rolls the transaction back. */
export function must<More extends object>(decision: Decision<More>): Yes & More {
  if (!decision.ok) throw new Refused(decision.reason);
  return decision;
}

/** The row, or `not-found`. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refused('not-found');
  return row;
}

/** For guarded updates: exactly one row moved, or somebody else was faster. */
export function moved(result: { count: number }, reason: RefusalReason = 'changed-meanwhile') {
  if (result.count !== 1) throw new Refused(reason);
}

/** The member of staff who acts; anybody else is signed out. */
export function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Refused('signed-out');
  return actor;
}
