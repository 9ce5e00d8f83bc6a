import { type Decision, no, yes } from '../kernel/decision';
import { type Actor, holds } from './actor';
import type { Role } from './roles';

const oneOf = (actor: Actor, ...wanted: Role[]): Decision => {
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, ...wanted) ? yes : no('role-missing');
};

/*
 * Who may do what with an inquiry:
 * - log one, take one, ask the family, check kinship, write in the thread: operator, case officer, supervisor
 * - link it to a prisoner's record and undo that: case officer, supervisor; an operator may search, not link
 * - read it: also an analyst
 */
export const mayWorkInquiries = (actor: Actor) => oneOf(actor, 'operator', 'case-officer', 'supervisor');
export const mayReadInquiries = (actor: Actor) => oneOf(actor, 'operator', 'case-officer', 'analyst', 'supervisor');
export const mayLink = (actor: Actor) => oneOf(actor, 'case-officer', 'supervisor');

/*
 * Pairs that may be one person: seen by whoever reads inquiries (an operator those of an inquiry of theirs: `scopeOf`).
 * That a sought person is a record is said by those who link; that two records are of one person by those who edit them.
 */
export const mayReadPairs = mayReadInquiries;
export const mayReadDuplicates = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'supervisor');
export const mayDecideDuplicate = mayReadDuplicates;

/*
 * Who may open a prisoner's record: whoever works the case; an operator through an inquiry of theirs; a partner while it
 * is shared. A sealed record: a supervisor only. Everyone else is told there is no such record, so that asking reveals
 * nothing. Which rows: `scopeOf`; this is the question for one record at hand.
 */
export function mayOpenRecord(
  actor: Actor,
  record: { sealed: boolean; linkedToMe: boolean; sharedWithMe: boolean },
): Decision {
  if (actor.kind !== 'staff') return no('signed-out');
  if (record.sealed && !holds(actor, 'supervisor')) return no('sealed');
  if (holds(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer')) return yes;
  if (holds(actor, 'operator')) return record.linkedToMe ? yes : no('not-linked');
  return holds(actor, 'partner') && record.sharedWithMe ? yes : no('not-linked');
}

/*
 * Who may see who is believed where, place by place: whoever may read every record. An operator and a partner see the
 * places of the records they may open, on those records; a list by place would show them people they have no part in.
 */
export const mayReadPlaces = (actor: Actor) =>
  oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer');

/** Who may search names: everyone who must know whether a record exists. */
export const maySearchRegistry = (actor: Actor) =>
  oneOf(actor, 'operator', 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer');

/** Who may open a record and correct its facts. */
export const mayEditRecord = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'supervisor');

/** The next of kin a prisoner named: read by those who reach families, written by case officer and supervisor. */
export const mayReadKin = (actor: Actor) => oneOf(actor, 'operator', 'case-officer', 'supervisor');
export const mayEditKin = (actor: Actor) => oneOf(actor, 'case-officer', 'supervisor');

/** Who may record what a source said, and propose that it be held as established. */
export const mayRecordEvidence = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'supervisor');

/*
 * Correspondence with the other side and the agencies:
 * - written by whoever works the case, read also by planning
 * - of news of health the medical officer reads all, planning only that it came and whether it is serious
 * - the auditor sees in numbers who owes what under the Convention, and nobody's name
 * - an operator and a partner see none of it
 */
export const mayWriteCorrespondence = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'supervisor');
export const mayReadCorrespondence = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'planner');
export const mayReadHealthNews = (actor: Actor) =>
  oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'medical-officer');
export const mayOpenCorrespondence = (actor: Actor) =>
  oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer');
export const mayCountBreaches = (actor: Actor) =>
  oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'auditor');

/** Who looks at a death somebody reported, before it is anything but a claim. */
export const mayLookAtDeaths = (actor: Actor) => oneOf(actor, 'analyst', 'supervisor');

/** Who may confirm: an analyst or a supervisor; that it is not the proposer is the evidence rule's matter. */
export const mayConfirm = (actor: Actor) => oneOf(actor, 'analyst', 'supervisor');

/*
 * The confirmation policy: proposed by an administrator, adopted by another administrator or by a supervisor; that it is
 * another is the policy rule's matter. Whoever decides by it may read it; what it does to whom is nobody's here.
 */
export const mayDecidePolicies = (actor: Actor) => oneOf(actor, 'administrator', 'supervisor');
export const mayReadPolicies = (actor: Actor) => oneOf(actor, 'administrator', 'supervisor', 'analyst');

/*
 * The priorities of exchanges: proposed by a planner or an administrator, adopted by a supervisor or another administrator;
 * that it is another person is the priority rule's matter. Read by them; what a draft would do is asked by them, in numbers.
 */
export const mayProposePriorities = (actor: Actor) => oneOf(actor, 'planner', 'administrator');
export const mayDecidePriorities = (actor: Actor) => oneOf(actor, 'administrator', 'supervisor');
export const mayReadPriorities = (actor: Actor) => oneOf(actor, 'planner', 'administrator', 'supervisor');
export const mayWeighPriorities = mayReadPriorities;

/*
 * Who somebody is, of the living at reception and of remains:
 * - read the question, its checks and what laboratories answered: who weighs evidence, and the medical officer
 * - open a question, write who somebody is said to be, propose an answer, ask a laboratory: case officer, analyst, supervisor
 * - record a check: also the medical officer, who examines
 * - decide, and accept a laboratory's result: an analyst or a supervisor; that two people decide is the identity rule's matter
 */
export const mayReadIdentity = (actor: Actor) =>
  oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'medical-officer');
export const mayAskIdentity = mayRecordEvidence;
export const mayRecordIdentityCheck = mayReadIdentity;
export const mayEstablishIdentity = mayConfirm;

/*
 * Relatives who give samples: seen by those who read identity, and by an operator through an inquiry of theirs. Who they
 * are and how to reach them is for those who reach families, who also write it down. A sample's way is written by
 * whoever has it in hand.
 */
export const mayReadDonors = (actor: Actor) =>
  oneOf(actor, 'operator', 'case-officer', 'analyst', 'supervisor', 'medical-officer');
export const mayReadDonorContact = mayReadKin;
export const mayKeepDonors = mayReadKin;
export const mayKeepSamples = mayReadDonors;

/*
 * Decisions of death, before the family has acknowledged them: known to analysts and supervisors, and of one decision to
 * the officer sent to tell it. For everybody else there is none. That two people decide, of the two roles, is the rule of
 * deaths; that only the sent officer opens a telling is asked of the telling.
 */
export const mayDecideDeaths = (actor: Actor) => oneOf(actor, 'analyst', 'supervisor');
export const mayBeSentWithDeath = (actor: Actor) => oneOf(actor, 'case-officer', 'supervisor');
export const mayOpenDeathTelling = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'supervisor');

/** Who makes one record of two and parts them again; when that takes two people is the joining rule's matter. */
export const mayJoinRecords = (actor: Actor) => oneOf(actor, 'analyst', 'supervisor');

/** Fitness to travel is the medical officer's word. The wish to return and a legal hold are recorded by whoever asked. */
export const mayRecordFitness = (actor: Actor) => oneOf(actor, 'medical-officer');
export const mayRecordWish = (actor: Actor) => oneOf(actor, 'case-officer', 'supervisor', 'medical-officer');
export const mayReadTravel = (actor: Actor) => oneOf(actor, 'case-officer', 'supervisor', 'planner', 'medical-officer');
export const mayReadMedical = (actor: Actor) => oneOf(actor, 'medical-officer');

/** How far a document or recording of a record reaches. `sealed`: an account of treatment. `deaths`: a board's minutes. */
export const sensitivities = ['ordinary', 'medical', 'sealed', 'deaths'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/*
 * Who reads the documents and recordings of a record they may open. Nobody reads sealed ones yet. A partner, who reads a
 * record and does not work on it, reads none. Each line must agree with app.reads_attachment in the migrations.
 */
const attachmentReaders: Record<Sensitivity, readonly Role[]> = {
  ordinary: ['operator', 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer'],
  medical: ['medical-officer'],
  sealed: [],
  deaths: ['analyst', 'supervisor'],
};

/** What may be chosen when one is handed in: what nobody could read afterwards is not offered. */
export const offeredSensitivities = sensitivities.filter((one) => attachmentReaders[one].length > 0);

/*
 * Whoever hands one in reads it until it is complete, and afterwards only if the table above says so: a case officer can
 * hand in a medical paper that from then on the medical officer alone reads.
 */
export function mayReadAttachment(
  actor: Actor,
  attachment: { sensitivity: Sensitivity; createdById: string; complete: boolean },
  record: Parameters<typeof mayOpenRecord>[1],
): Decision {
  const opened = mayOpenRecord(actor, record);
  if (!opened.ok) return opened;
  if (!attachment.complete && attachment.createdById === actor.id) return mayAttach(actor);
  return oneOf(actor, ...attachmentReaders[attachment.sensitivity]);
}

/** Who may hand in a document or recording, of any sensitivity: whoever works on records and may open this one. */
export const mayAttach = (actor: Actor) =>
  oneOf(actor, 'operator', 'case-officer', 'analyst', 'supervisor', 'medical-officer');

/** What was found harmful: seen by supervisors, whatever its sensitivity, and released by one of them. */
export const maySeeQuarantine = (actor: Actor) => oneOf(actor, 'supervisor');

/*
 * Debriefs of those who came back:
 * - held and written by case officer, analyst and medical officer; a medical officer reads only those they hold themselves
 * - read also by a supervisor; a treatment officer sees of a debrief with an account who was asked, and the account
 * - what a sighting is attached to is decided by whoever records evidence
 * - photographs on file, and albums made of them: whoever edits records
 */
export const mayReadDebriefs = (actor: Actor) =>
  oneOf(actor, 'case-officer', 'analyst', 'supervisor', 'medical-officer', 'treatment-officer');
export const mayHoldDebriefs = (actor: Actor) => oneOf(actor, 'case-officer', 'analyst', 'medical-officer');
export const mayWeighSightings = mayRecordEvidence;
export const mayKeepPhotographs = mayEditRecord;

/*
 * Accounts of treatment: written by those who hold debriefs, who read back their own while the debrief is open; read by a
 * treatment officer. Not by a supervisor's rank, not by an analyst, not by the system. Everybody else is told nothing, not
 * even that there is one.
 */
export const mayWriteTreatment = mayHoldDebriefs;
export const mayReadTreatment = (actor: Actor) => oneOf(actor, 'treatment-officer');

/** Who may share a record with an outside delegate, and seal one. */
export const mayShare = (actor: Actor) => oneOf(actor, 'supervisor');

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

/** Telling a family: the officers. Opening the task for a named officer: case officer or supervisor. */
export const mayTell = (actor: Actor) => oneOf(actor, 'operator', 'case-officer', 'supervisor');
export const mayAssignTelling = (actor: Actor) => oneOf(actor, 'case-officer', 'supervisor');

/** Users, parties, settings, the outbox. No case data by this role. */
export const mayAdminister = (actor: Actor) => oneOf(actor, 'administrator');

/** The log. */
export const mayReadAudit = (actor: Actor) => oneOf(actor, 'auditor');

/** Any signed-in member of staff: own start page, own preferences, own saved views. */
export const mayEnter = (actor: Actor): Decision => (actor.kind === 'staff' ? yes : no('signed-out'));

/*
 * Who may open a session: a person who is active. A demonstration user, whose password stands in the README, only where
 * everything is a demonstration.
 */
export const mayOpenSession = (
  user: { active: boolean; demo: boolean },
  house: { demonstration: boolean },
): Decision => (user.active && (house.demonstration || !user.demo) ? yes : no('signed-out'));
