import { type KinshipState, mayBeTold } from '../inquiries/rules';
import { type Decision, no, yes } from '../kernel/decision';
import { type Moves, moveIn } from '../kernel/lifecycle';
import type { PrisonerStatus } from '../prisoners/rules';

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

export const withdrawReasons = [
  'opened-by-mistake',
  'no-longer-true',
  'already-known',
  'wrong-family',
  'other',
] as const;

/** What a record's status allows a family to be told, by hand; nothing is opened by the status itself. */
const tellable: Record<TellingSubject, readonly PrisonerStatus[]> = {
  'captivity-confirmed': ['confirmed-captive', 'in-exchange-plan', 'in-transit'],
  returned: ['returned', 'reintegration', 'closed-followed'],
  reunited: ['returned', 'reintegration', 'closed-followed'],
};
export const statusesFor = (what: TellingSubject) => tellable[what];
export const mayOpenTelling = (what: TellingSubject, status: PrisonerStatus): Decision =>
  tellable[what].includes(status) ? yes : no('wrong-status');

/*
 * When a family may be told about a person: its kinship is verified, it is linked to that record, somebody has verified
 * the link, and what it would be told is still so. The database asks the first three again.
 */
export function mayTellFamily(telling: {
  what: TellingSubject;
  kinship: KinshipState;
  link: string;
  prisonerStatus: PrisonerStatus;
}): Decision {
  const known = mayBeTold(telling);
  if (!known.ok) return known;
  if (telling.link !== 'verified') return no('wrong-status');
  return mayOpenTelling(telling.what, telling.prisonerStatus);
}

/*
 * Who records calls and their outcome: the named officer. Somebody else first takes the task, so that it is always clear
 * who speaks with this family.
 */
export const isNamedOfficer = (actor: { id: string | null }, telling: { officerId: string | null }): Decision =>
  actor.id !== null && actor.id === telling.officerId ? yes : no('not-linked');

/** What a moment an officer types may be: not in the future. A clock may run five minutes fast. */
export const hasHappened = (occurredAt: Date, now: Date): Decision =>
  occurredAt.getTime() <= now.getTime() + 5 * 60_000 ? yes : no('invalid');

/** How soon a family should be told, in hours: of a return within a day, of a confirmation within three. */
export const tellWithinHours: Record<TellingSubject, number> = {
  returned: 24,
  'captivity-confirmed': 72,
  reunited: 24,
};

/** A reunion is recorded of somebody who has come home. */
export const mayRecordReunion = (status: PrisonerStatus): Decision<{ begins: boolean }> =>
  status === 'returned' || status === 'reintegration'
    ? { ok: true, begins: status === 'returned' }
    : no('wrong-status');

/** Follow-up is recorded while it runs. */
export const mayFollowUp = (status: PrisonerStatus): Decision =>
  status === 'reintegration' ? yes : no('wrong-status');
