import type { Actor } from '../../access/actor';
import { mayReadTreatment, mayWriteTreatment } from '../../access/rules';
import { type Decision, no } from '../../kernel/decision';
import { type DebriefStatus, isInterviewer, mayWriteIn } from './debrief';

type Account = { writtenById: string; round: number };
type Around = { status: DebriefStatus; round: number; openedById: string; interviewers: readonly string[] };

/*
 * Who reads an account of treatment:
 * - a treatment officer
 * - whoever wrote it, while the debrief is open in the round it was written in: to finish a sentence, not to look it up
 * Nobody else, of whatever rank; and nobody else learns that there is one. Must agree with the policies on treatment_account.
 */
export function mayReadAccount(actor: Actor, account: Account, debrief: Around): Decision {
  if (mayReadTreatment(actor).ok) return mayReadTreatment(actor);
  const own = account.writtenById === actor.id && account.round === debrief.round && debrief.status !== 'closed';
  return own ? mayWriteTreatment(actor) : no('not-found');
}

/** Who writes one: an interviewer of this debrief, while it is open. */
export function mayWriteAccount(actor: Actor, debrief: Around): Decision {
  const may = mayWriteTreatment(actor);
  if (!may.ok) return may;
  if (!isInterviewer(actor, debrief)) return no('not-found');
  return mayWriteIn(debrief.status);
}
