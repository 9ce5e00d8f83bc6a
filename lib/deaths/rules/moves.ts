import { type Moves, moveIn } from '../../kernel/lifecycle';

export const deathStatuses = ['proposed', 'returned', 'withdrawn', 'decided', 'acknowledged', 'revoked'] as const;
export type DeathStatus = (typeof deathStatuses)[number];
export const deathActions = ['decide', 'return', 'withdraw', 'acknowledge', 'revoke'] as const;
export type DeathAction = (typeof deathActions)[number];

/**
 * The life of a decision of death. None of its moves is made by a job. While it is `decided` the families are told, each
 * by the table below; `acknowledged` follows from the last of them, and only with it the record says so.
 */
export const deathMoves: Moves<DeathStatus, DeathAction> = {
  proposed: { decide: 'decided', return: 'returned', withdraw: 'withdrawn' },
  returned: {},
  withdrawn: {},
  decided: { acknowledge: 'acknowledged', revoke: 'revoked' },
  acknowledged: { revoke: 'revoked' },
  revoked: {},
};
export const moveDeath = (from: DeathStatus, action: DeathAction) => moveIn(deathMoves, from, action);

/** A decision that is open, or stands: a record has one at most. */
export const isInHand = (status: DeathStatus) => status === 'proposed' || status === 'decided';

export const deathTellingStatuses = ['assigned', 'told', 'acknowledged', 'cancelled'] as const;
export type DeathTellingStatus = (typeof deathTellingStatuses)[number];
export const deathTellingActions = ['assign', 'tell', 'acknowledge', 'cancel'] as const;
export type DeathTellingAction = (typeof deathTellingActions)[number];

/** How one family is told. What was said cannot be unsaid: a mistake is told again, as such, in a telling of its own. */
export const deathTellingMoves: Moves<DeathTellingStatus, DeathTellingAction> = {
  assigned: { assign: 'assigned', tell: 'told', cancel: 'cancelled' },
  told: { acknowledge: 'acknowledged' },
  acknowledged: {},
  cancelled: { assign: 'assigned' },
};
export const moveDeathTelling = (from: DeathTellingStatus, action: DeathTellingAction) =>
  moveIn(deathTellingMoves, from, action);

/** What a family is told: the death, or that what it was told was wrong. */
export const deathNews = ['death', 'correction'] as const;
export type DeathNews = (typeof deathNews)[number];

export const deathReturnReasons = [
  'evidence-doubtful',
  'another-method-needed',
  'wrong-person',
  'minutes-incomplete',
  'other',
] as const;
export const deathRevokeReasons = [
  'found-alive',
  'evidence-withdrawn',
  'wrong-person',
  'decided-by-mistake',
  'other',
] as const;
