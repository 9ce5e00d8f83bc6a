import { type Decision, no, yes } from '../kernel/decision';
import { type Moves, moveIn } from '../kernel/lifecycle';
import type { PrisonerStatus } from '../prisoners/rules';
import type { Limits } from './rules/limits';

export const batchStatuses = [
  'draft',
  'submitted',
  'first-approved',
  'approved',
  'frozen',
  'offered',
  'agreed',
  'scheduled',
  'in-progress',
  'handed-over',
  'reconciled',
  'closed',
  'suspended',
  'cancelled',
] as const;
export type BatchStatus = (typeof batchStatuses)[number];
export const batchActions = [
  'submit',
  'sendBack',
  'approve',
  'change',
  'freeze',
  'offer',
  'agree',
  'schedule',
  'begin',
  'finish',
  'reconcile',
  'close',
  'suspend',
  'resume',
  'cancel',
] as const;
export type BatchAction = (typeof batchActions)[number];

/**
 * The life of a batch. Two approve, one after the other. `change` is any change to the list or its terms after submission:
 * it asks for both approvals again.
 */
export const batchMoves: Moves<BatchStatus, BatchAction> = {
  draft: { submit: 'submitted', cancel: 'cancelled' },
  submitted: { approve: 'first-approved', sendBack: 'draft', change: 'draft', cancel: 'cancelled' },
  'first-approved': { approve: 'approved', sendBack: 'draft', change: 'draft', cancel: 'cancelled' },
  approved: { freeze: 'frozen', change: 'draft', cancel: 'cancelled' },
  frozen: { offer: 'offered', schedule: 'scheduled', change: 'draft', suspend: 'suspended', cancel: 'cancelled' },
  offered: { agree: 'agreed', change: 'draft', suspend: 'suspended', cancel: 'cancelled' },
  agreed: { schedule: 'scheduled', change: 'draft', suspend: 'suspended', cancel: 'cancelled' },
  scheduled: { begin: 'in-progress', change: 'draft', suspend: 'suspended', cancel: 'cancelled' },
  'in-progress': { finish: 'handed-over' },
  'handed-over': { reconcile: 'reconciled' },
  reconciled: { close: 'closed' },
  closed: {},
  suspended: { resume: 'draft', cancel: 'cancelled' },
  cancelled: {},
};
export const moveBatch = (from: BatchStatus, action: BatchAction) => moveIn(batchMoves, from, action);

export const memberStatuses = [
  'listed',
  'boarded',
  'handed-over',
  'received',
  'identity-established',
  'removed',
  'not-presented',
  'refused',
  'unfit',
  'substituted',
  'died',
] as const;
export type MemberStatus = (typeof memberStatuses)[number];
export const memberActions = [
  'board',
  'handOver',
  'receive',
  'establishIdentity',
  'remove',
  'notPresented',
  'refuse',
  'unfit',
  'substitute',
  'die',
  'correct',
] as const;
export type MemberAction = (typeof memberActions)[number];

/** The life of a place in a batch. `correct` takes back a wrong entry, with a reason. */
export const memberMoves: Moves<MemberStatus, MemberAction> = {
  listed: {
    board: 'boarded',
    notPresented: 'not-presented',
    refuse: 'refused',
    unfit: 'unfit',
    substitute: 'substituted',
    die: 'died',
    remove: 'removed',
  },
  boarded: { handOver: 'handed-over', refuse: 'refused', unfit: 'unfit', die: 'died', correct: 'listed' },
  'handed-over': { receive: 'received', die: 'died', correct: 'boarded' },
  received: { establishIdentity: 'identity-established', die: 'died', correct: 'handed-over' },
  'identity-established': { correct: 'received' },
  removed: {},
  'not-presented': { correct: 'listed' },
  refused: { correct: 'listed' },
  unfit: { correct: 'listed' },
  substituted: { correct: 'listed' },
  died: { correct: 'listed' },
};
export const moveMember = (from: MemberStatus, action: MemberAction) => moveIn(memberMoves, from, action);

export const addReasons = [
  'seriously-wounded-or-sick',
  'medical-or-religious-personnel',
  'longest-held',
  'under-25',
  'woman',
  'family-hardship',
  'named-by-counterpart',
  'substitute',
  'other',
] as const;
export const removeReasons = [
  'declined',
  'unfit-to-travel',
  'legal-hold',
  'identity-open',
  'refused-by-counterpart',
  'died',
  'duplicate',
  'moved-to-another-batch',
  'not-found',
  'not-delivered',
  'already-returned',
  'not-eligible',
  'entered-by-mistake',
  'other',
] as const;
export type RemoveReason = (typeof removeReasons)[number];
export const handoverReasons = [
  'not-brought',
  'refused-by-counterpart',
  'declined-to-go',
  'medical',
  'wrong-person',
  'replaced-by-another',
  'died-before',
  'died-on-the-way',
  'entered-by-mistake',
  'other',
] as const;
export const placeKinds = ['seat', 'stretcher'] as const;

/** What planning knows of a person, each fact with the day it was last established. */
export type Candidate = {
  status: PrisonerStatus;
  captivityConfirmed: boolean;
  lastAliveDaysAgo: number | null;
  wish: 'not-asked' | 'wishes' | 'declines';
  wishDaysAgo: number | null;
  fitness: 'unknown' | 'fit' | 'fit-with-stretcher' | 'unfit';
  hold: 'none' | 'hold' | 'hold-consented';
  placeKnown: boolean;
  inOtherBatch: boolean;
  /** How old a proof of life and a wish may be, by the priorities in force. */
  limits: Limits;
};

export const blockers = [
  'not-held',
  'captivity-unconfirmed',
  'no-proof-of-life',
  'wish-not-asked',
  'wish-outdated',
  'declines',
  'fitness-unknown',
  'unfit',
  'legal-hold',
  'place-unknown',
  'in-another-batch',
] as const;
export type Blocker = (typeof blockers)[number];

/** Too old, or of no day at all: then nobody can say how old it is. */
const olderThan = (daysAgo: number | null, limit: number) => daysAgo === null || daysAgo > limit;

/**
 * Everything that stands between a person and a batch, each a code that becomes a sentence; none means eligible.
 * Nobody goes against their will (GC III Art. 109), nobody unfit, nobody whose identity or life is in doubt. A wish to
 * return must be asked again after a while; that somebody declines stays until they say otherwise.
 */
export function blockersOf(person: Candidate): readonly Blocker[] {
  const held = person.status === 'confirmed-captive' || person.status === 'in-exchange-plan';
  return blockers.filter((blocker) => {
    switch (blocker) {
      case 'not-held':
        return !['reported', 'data-on-file', 'probable-captive', 'confirmed-captive', 'in-exchange-plan'].includes(
          person.status,
        );
      case 'captivity-unconfirmed':
        return !held || !person.captivityConfirmed;
      case 'no-proof-of-life':
        return olderThan(person.lastAliveDaysAgo, person.limits.proofOfLifeDays);
      case 'wish-not-asked':
        return person.wish === 'not-asked';
      case 'wish-outdated':
        return person.wish === 'wishes' && olderThan(person.wishDaysAgo, person.limits.wishDays);
      case 'declines':
        return person.wish === 'declines';
      case 'fitness-unknown':
        return person.fitness === 'unknown';
      case 'unfit':
        return person.fitness === 'unfit';
      case 'legal-hold':
        return person.hold === 'hold';
      case 'place-unknown':
        return !person.placeKnown;
      default:
        return person.inOtherBatch;
    }
  });
}

type Signed = { submittedById: string | null; firstApprovedById: string | null };

/** Three people: nobody approves a list they submitted, and nobody approves twice. */
export const mayApproveBatch = (approverId: string, batch: Signed): Decision =>
  [batch.submittedById, batch.firstApprovedById].includes(approverId) ? no('second-person-needed') : yes;

/** Nobody sends back what they submitted. Whoever approved first may still think better of it. */
export const maySendBack = (officerId: string, batch: Pick<Signed, 'submittedById'>): Decision =>
  batch.submittedById === officerId ? no('second-person-needed') : yes;

/** A batch closes only when every expected person has an outcome and every arrival has an established identity. */
export function reconciled(members: readonly { status: MemberStatus }[]): Decision {
  const open: readonly MemberStatus[] = ['listed', 'boarded', 'handed-over', 'received'];
  return members.some(({ status }) => open.includes(status)) ? no('not-reconciled') : yes;
}
