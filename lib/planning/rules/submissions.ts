import { type Actor, holds } from '../../access/actor';
import type { BatchStatus } from '../../exchanges/rules';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import type { DropOutCode } from './runs';

/** A whole plan, which fills a draft; or an amendment, which changes a frozen list by the difference of a plan made again. */
export const submissionKinds = ['plan', 'amendment'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

export const submissionStatuses = [
  'submitted',
  'first-approved',
  'approved',
  'returned',
  'withdrawn',
  'frozen',
] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];
export const submissionActions = ['approve', 'return', 'withdraw', 'freeze'] as const;
export type SubmissionAction = (typeof submissionActions)[number];

/** The life of a submission. What was returned or taken back is submitted anew, by another submission. */
export const submissionMoves: Moves<SubmissionStatus, SubmissionAction> = {
  submitted: { approve: 'first-approved', return: 'returned', withdraw: 'withdrawn' },
  'first-approved': { approve: 'approved', return: 'returned', withdraw: 'withdrawn' },
  approved: { freeze: 'frozen', withdraw: 'withdrawn' },
  returned: {},
  withdrawn: {},
  frozen: {},
};
export const moveSubmission = (from: SubmissionStatus, action: SubmissionAction) =>
  moveIn(submissionMoves, from, action);
export const openSubmissions: readonly SubmissionStatus[] = ['submitted', 'first-approved', 'approved'];

/** Why an approver gives a plan back. */
export const planReturnReasons = [
  'plan-doubtful',
  'override-doubtful',
  'facts-outdated',
  'terms-unclear',
  'not-agreed',
  'other',
] as const;
export type PlanReturnReason = (typeof planReturnReasons)[number];

/*
 * A plan is put forward by a planner, signed by two supervisors, frozen by a planner or a supervisor, read by both. To
 * everybody else there is none.
 */
const roles = { approve: ['supervisor'], return: ['supervisor'], withdraw: ['planner'] } as const;
export const maySubmitPlan = (actor: Actor): Decision => {
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, 'planner') ? yes : no('role-missing');
};
export const mayReadSubmissions = (actor: Actor): Decision => {
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, 'planner', 'supervisor') ? yes : no('role-missing');
};
export const mayTakeStep = (actor: Actor, action: SubmissionAction): Decision => {
  if (action === 'freeze') return mayReadSubmissions(actor);
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, ...roles[action]) ? yes : no('role-missing');
};

/** `drawnBy`: whose secrets made the draw of a whole plan; null of an amendment, which has the draw of the plan before it. */
type Signed = {
  readonly submittedById: string;
  readonly approvedBy: readonly string[];
  readonly drawnBy: readonly string[] | null;
};

/** Whoever gave a secret of the draw signs the plan, and so does not put it forward. */
export const maySubmitDrawn = (userId: string, kind: SubmissionKind, drawnBy: readonly string[]): Decision =>
  kind === 'plan' && drawnBy.includes(userId) ? no('drew-it') : yes;

/*
 * Three people. Nobody approves or returns what they submitted; nobody approves twice; whoever approved first may still
 * return it. Only who submitted it takes it back. A whole plan is signed by the two who drew it: they answer for the lottery,
 * and nobody draws for others to sign.
 */
export function mayActOnSubmission(userId: string, action: SubmissionAction, submission: Signed): Decision {
  const own = submission.submittedById === userId;
  if (action === 'withdraw') return own ? yes : no('second-person-needed');
  if (action === 'freeze') return yes;
  if (own) return no('second-person-needed');
  if (action !== 'approve') return yes;
  if (submission.approvedBy.includes(userId)) return no('second-person-needed');
  return submission.drawnBy === null || submission.drawnBy.includes(userId) ? yes : no('not-who-drew');
}

/** A plan that is not proved best is put forward and signed only by who says that they have read by how much. */
export const knowsTheBound = (certified: boolean, acknowledged: boolean): Decision =>
  certified || acknowledged ? yes : no('needs-acknowledgement');

/** What is worked out now is what was submitted; anything else is another plan, and nobody signs it unseen. */
export const isSame = (submitted: string, now: string): Decision => (submitted === now ? yes : no('hash-differs'));

/** Where a frozen list can still be amended: until the day begins. */
export const amendableStatuses: readonly BatchStatus[] = ['frozen', 'offered', 'agreed', 'scheduled'];

/** A whole plan fills a draft. An amendment changes a list that was frozen from a plan. */
export function takesSubmission(
  kind: SubmissionKind,
  batch: { status: BatchStatus; planSubmissionId: string | null },
): Decision {
  if (kind === 'plan') return batch.status === 'draft' ? yes : no('wrong-status');
  return amendableStatuses.includes(batch.status) && batch.planSubmissionId !== null ? yes : no('wrong-status');
}

/** The causes for which somebody leaves a frozen list: those given when the plan was made again, or a gate that closed. */
export type LeavingCode = DropOutCode | 'not-eligible';
/** After freezing nobody is removed to make a plan better: everybody who leaves has a coded cause. */
export const everybodyHasACause = (out: readonly { code: LeavingCode | null }[]): Decision =>
  out.every(({ code }) => code !== null) ? yes : no('no-coded-cause');
