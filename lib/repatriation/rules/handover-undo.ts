import type { MemberAction } from '../../exchanges/rules';
import { type PrisonerAction, type PrisonerStatus, prisonerMoves } from '../../prisoners/rules';

/** How a wrongly entered arrival leaves the list, in the moves of the table. */
export const stepsOffTheList = ['correct', 'correct', 'correct', 'remove'] as const satisfies readonly MemberAction[];

const ladder: readonly PrisonerAction[] = ['undoReturn', 'weaken'];

/**
 * The moves that take a return back and lead down to where the record stood before. Nothing on the way claims more than
 * was known: undoing a return passes "confirmed", and is weakened again at once unless that is where the record was.
 */
export function movesBack(from: PrisonerStatus, before: PrisonerStatus): readonly PrisonerAction[] {
  const goals: readonly PrisonerStatus[] =
    before === 'in-exchange-plan' ? ['confirmed-captive'] : [before, 'data-on-file'];
  const moves: PrisonerAction[] = [];
  let at = from;
  while (!goals.includes(at)) {
    const action = ladder.find((step) => prisonerMoves[at][step]);
    const next = action && prisonerMoves[at][action];
    if (!action || !next) return moves;
    moves.push(action);
    at = next;
  }
  return moves;
}
