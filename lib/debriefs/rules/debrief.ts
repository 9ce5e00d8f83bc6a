import { type Decision, no, yes } from '../../kernel/decision';
import { actionsFrom, type Moves, moveIn } from '../../kernel/lifecycle';
import type { PrisonerStatus } from '../../prisoners/rules';

export const debriefStatuses = ['open', 'closed', 'reopened'] as const;
export type DebriefStatus = (typeof debriefStatuses)[number];
export const debriefActions = ['close', 'reopen'] as const;
export type DebriefAction = (typeof debriefActions)[number];

/** The life of a debrief. What was said is changed only while it is open or reopened. */
export const debriefMoves: Moves<DebriefStatus, DebriefAction> = {
  open: { close: 'closed' },
  closed: { reopen: 'reopened' },
  reopened: { close: 'closed' },
};
export const moveDebrief = (from: DebriefStatus, action: DebriefAction) => moveIn(debriefMoves, from, action);
export const movesOf = (from: DebriefStatus) => actionsFrom(debriefMoves, from);

/** Only what is open may be written in. */
export const mayWriteIn = (status: DebriefStatus): Decision => (status === 'closed' ? no('wrong-status') : yes);

/** A reopened debrief says why. */
export const mayMoveWith = (action: DebriefAction, reason: string | null): Decision =>
  action === 'reopen' && !reason ? no('needs-reason') : yes;

/** Who has come back: whoever is still held, or nobody knows where, is not asked by us. */
export const returnedStatuses: readonly PrisonerStatus[] = ['returned', 'reintegration', 'closed-followed'];
export const mayDebrief = (status: PrisonerStatus): Decision =>
  returnedStatuses.includes(status) ? yes : no('wrong-status');

export const consents = ['not-asked', 'yes', 'no'] as const;
export type Consent = (typeof consents)[number];

/*
 * What is said is searched and becomes claims only while the returnee agrees to it. Not having been asked is not
 * agreeing. Taking the consent back stops both; what became a claim before is taken back by a person.
 */
export const maySearchWith = (consent: Consent): Decision => (consent === 'yes' ? yes : no('consent-missing'));

/** The languages a meeting is held in; what is rarer is `other`, and the interpreter's name says more. */
export const languages = ['uk', 'ru', 'en', 'other'] as const;

/** What a debrief's owner-to-be must be: the one who opened it, or who held one of its meetings. */
export const isInterviewer = (
  actor: { id: string | null },
  debrief: { openedById: string; interviewers: readonly string[] },
): boolean => actor.id !== null && (debrief.openedById === actor.id || debrief.interviewers.includes(actor.id));
