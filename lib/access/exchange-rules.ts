import type { Actor } from './actor';
import { mayReadMedical, oneOf } from './rules';

/** Batches: planned by a planner, approved by a supervisor; on the day also a case officer records what happens. */
export const mayPlan = (actor: Actor) => oneOf(actor, 'planner');
/** Plans, their pools, reserves and limits: read by those who plan and those who approve. Families hear nothing of them. */
export const mayReadPlans = (actor: Actor) => oneOf(actor, 'planner', 'supervisor');
export const mayApprove = (actor: Actor) => oneOf(actor, 'supervisor');
export const mayReadBatches = (actor: Actor) =>
  oneOf(actor, 'planner', 'supervisor', 'case-officer', 'analyst', 'medical-officer');
export const mayRecordHandover = (actor: Actor) => oneOf(actor, 'planner', 'case-officer', 'supervisor');

/*
 * Agreements between the sides: read by planning and by supervisors; a version is proposed, and what happened the other way
 * is written down, by a planner; a supervisor adopts. That it is another person is the agreement rule's matter.
 */
export const mayReadAgreements = (actor: Actor) => oneOf(actor, 'planner', 'supervisor');
export const mayDecideAgreements = (actor: Actor) => oneOf(actor, 'supervisor');

/*
 * Papers of a frozen list:
 * - the list itself is printed by whoever reads batches
 * - as a workbook, and as the copies for the ICRC and the mediator: planner, supervisor, who answer for where it goes
 * - who sits in which vehicle: also a case officer, who records the day
 * - the sealed medical annex: the medical officer alone; to everybody else there is none
 */
export const mayGiveCopies = (actor: Actor) => oneOf(actor, 'planner', 'supervisor');
export const mayPrintSeating = mayRecordHandover;
export const mayPrintAnnex = mayReadMedical;

/*
 * The other side's lists, and what they answered: planning brings in, matches and writes down, and a supervisor. The
 * answers are read by whoever reads batches; their lists name people nobody has matched yet and are planning's alone.
 */
export const mayWorkCounterpart = (actor: Actor) => oneOf(actor, 'planner', 'supervisor');

/*
 * The priorities of exchanges: proposed by a planner or an administrator, adopted by a supervisor or another administrator;
 * that it is another person is the priority rule's matter. Read by them; what a draft would do is asked by them, in numbers.
 */
export const mayProposePriorities = (actor: Actor) => oneOf(actor, 'planner', 'administrator');
export const mayDecidePriorities = (actor: Actor) => oneOf(actor, 'administrator', 'supervisor');
export const mayReadPriorities = (actor: Actor) => oneOf(actor, 'planner', 'administrator', 'supervisor');
export const mayWeighPriorities = mayReadPriorities;
