import { type Moves, moveIn } from '../kernel/lifecycle';

/** What a family is told by an officer, in person or by telephone, before any page shows it. */
export const tellingSubjects = ['captivity-confirmed', 'returned', 'reunited'] as const;
export type TellingSubject = (typeof tellingSubjects)[number];

export const tellingStatuses = ['waiting', 'assigned', 'reached', 'withdrawn'] as const;
export type TellingStatus = (typeof tellingStatuses)[number];
export const tellingActions = ['assign', 'release', 'reach', 'withdraw', 'reopen'] as const;
export type TellingAction = (typeof tellingActions)[number];

/** The life of a telling. What was said cannot be unsaid: `reached` has no way back, a mistake is told again as such. */
export const tellingMoves: Moves<TellingStatus, TellingAction> = {
  waiting: { assign: 'assigned', withdraw: 'withdrawn' },
  assigned: { assign: 'assigned', release: 'waiting', reach: 'reached', withdraw: 'withdrawn' },
  reached: {},
  withdrawn: { assign: 'assigned', reopen: 'waiting' },
};
export const moveTelling = (from: TellingStatus, action: TellingAction) => moveIn(tellingMoves, from, action);

export const reachedHows = ['telephone', 'in-person', 'video-call', 'letter-acknowledged'] as const;
export const attemptOutcomes = [
  'no-answer',
  'wrong-number',
  'asked-to-call-later',
  'reached-someone-else',
  'line-bad',
] as const;
