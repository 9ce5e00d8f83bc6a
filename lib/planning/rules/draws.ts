import { type Actor, holds } from '../../access/actor';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

/*
 * A draw by commit and reveal: two approvers each give the fingerprint of a secret of theirs; the snapshot is closed; both
 * give the secret. Neither the planner nor one approver alone can choose the lottery, and everybody can work it out again.
 */
export const drawStatuses = ['committing', 'closed', 'revealed', 'void'] as const;
export type DrawStatus = (typeof drawStatuses)[number];
export const drawActions = ['close', 'reveal', 'void'] as const;

/** The life of a draw. One that is void stays void: a further one has the next number, and both stay on file. */
export const drawMoves: Moves<DrawStatus, (typeof drawActions)[number]> = {
  committing: { close: 'closed', void: 'void' },
  closed: { reveal: 'revealed', void: 'void' },
  revealed: { void: 'void' },
  void: {},
};
export const moveDraw = (from: DrawStatus, action: (typeof drawActions)[number]) => moveIn(drawMoves, from, action);

/** Why a draw is void. A refused or lost secret is said as such: a draw nobody liked must not look like an accident. */
export const voidReasons = [
  'reveal-refused',
  'secret-lost',
  'facts-changed',
  'set-up-changed',
  'opened-by-mistake',
] as const;
export type VoidReason = (typeof voidReasons)[number];

export const commitmentsNeeded = 2;

type Committed = { readonly byId: string; readonly revealedAt: Date | null; readonly refusedAt: Date | null };

/*
 * Who draws: the planner opens a draw and closes its snapshot; two supervisors, the later approvers, commit and reveal.
 * Either declares one void that nobody has seen yet; one that is revealed only a supervisor, or a planner could draw until
 * the plan suits.
 */
export const mayCommit = (actor: Actor): Decision => (holds(actor, 'supervisor') ? yes : no('role-missing'));
export function mayVoidDraw(actor: Actor, status: DrawStatus): Decision {
  const may = status === 'revealed' ? holds(actor, 'supervisor') : holds(actor, 'planner', 'supervisor');
  return may ? yes : no('role-missing');
}

/**
 * A draw whose plan is a frozen list is not void any more: every change of that list takes the same draw, and by voiding it
 * one person could keep the list from ever being amended. Such a list is stopped instead.
 */
export const canBeVoided = (standsFrozen: boolean): Decision => (standsFrozen ? no('wrong-status') : yes);

/** Two commitments by two people, neither of whom opened the draw, each given once and before the snapshot is closed. */
export function takesCommitment(
  draw: { status: string; openedById: string; secrets: readonly Committed[] },
  by: string,
): Decision {
  if (draw.status !== 'committing') return no('wrong-status');
  if (draw.openedById === by) return no('second-person-needed');
  if (draw.secrets.some(({ byId }) => byId === by)) return no('second-person-needed');
  return draw.secrets.length < commitmentsNeeded ? yes : no('wrong-status');
}

export function mayClose(draw: { status: string; secrets: readonly Committed[] }): Decision {
  if (draw.status !== 'committing') return no('wrong-status');
  return draw.secrets.length === commitmentsNeeded ? yes : no('second-person-needed');
}

/** Who committed reveals, once, after the snapshot is closed, and only what the commitment is the fingerprint of. */
export function takesReveal(
  draw: { status: string; secrets: readonly Committed[] },
  by: string,
  matches: boolean,
): Decision {
  if (draw.status !== 'closed') return no('wrong-status');
  const own = draw.secrets.find(({ byId }) => byId === by);
  if (!own) return no('role-missing');
  if (own.revealedAt || own.refusedAt) return no('duplicate');
  return matches ? yes : no('secret-differs');
}
