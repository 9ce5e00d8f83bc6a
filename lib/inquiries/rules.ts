import { type Decision, no, yes } from '../kernel/decision';
import { type Moves, moveIn } from '../kernel/lifecycle';

export const inquiryStatuses = [
  'received',
  'needs-info',
  'open',
  'matched',
  'verified',
  'answered',
  'closed',
  'rejected',
] as const;
export type InquiryStatus = (typeof inquiryStatuses)[number];

export const inquiryActions = [
  'accept',
  'askMore',
  'match',
  'unmatch',
  'verify',
  'answer',
  'close',
  'reject',
  'reopen',
] as const;
export type InquiryAction = (typeof inquiryActions)[number];

/** The life of an inquiry. A move missing here is forbidden; no other code decides this. */
export const inquiryMoves: Moves<InquiryStatus, InquiryAction> = {
  received: { accept: 'open', askMore: 'needs-info', reject: 'rejected' },
  'needs-info': { accept: 'open', reject: 'rejected', close: 'closed' },
  open: { match: 'matched', askMore: 'needs-info', close: 'closed' },
  matched: { verify: 'verified', unmatch: 'open' },
  verified: { answer: 'answered', unmatch: 'open' },
  answered: { close: 'closed', reopen: 'open', unmatch: 'open' },
  closed: { reopen: 'open' },
  rejected: { reopen: 'received' },
};

export const moveInquiry = (from: InquiryStatus, action: InquiryAction) => moveIn(inquiryMoves, from, action);

/** Moves that take something away from a family and so need a coded reason. */
export const needsReason: readonly InquiryAction[] = ['reject', 'close', 'reopen', 'unmatch'];

export const closeReasons = [
  'reunited',
  'told-and-agreed',
  'withdrawn-by-family',
  'duplicate',
  'no-contact',
  'not-a-tracing-request',
  'abuse',
  'linked-by-mistake',
  'new-facts',
  'other',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** The moves a member of staff makes on the case page itself; the others come with a link, its undoing or a telling. */
export const deskActions = ['accept', 'askMore', 'reject', 'close', 'reopen'] as const satisfies InquiryAction[];
export type DeskAction = (typeof deskActions)[number];

/** The reasons a move may be given; `other` needs a note. */
export const reasonsFor: Partial<Record<InquiryAction, readonly CloseReason[]>> = {
  reject: ['not-a-tracing-request', 'abuse', 'duplicate', 'other'],
  close: ['reunited', 'told-and-agreed', 'withdrawn-by-family', 'duplicate', 'no-contact', 'other'],
  reopen: ['new-facts', 'linked-by-mistake', 'other'],
  unmatch: ['linked-by-mistake', 'new-facts', 'duplicate', 'other'],
};

/** A coded reason of the move's own list, and a note when the code says nothing. */
export function mayGiveReason(action: InquiryAction, reason: string | null, note: string | null): Decision {
  const reasons = reasonsFor[action];
  if (!reasons) return yes;
  if (!reasons.some((one) => one === reason)) return no('needs-reason');
  return reason === 'other' && !note ? no('needs-reason') : yes;
}

/** Where an inquiry stands when a person may be linked to a record: work has begun and is not over. */
const linkable: readonly InquiryStatus[] = ['open', 'matched', 'verified', 'answered'];
export const mayLinkAt = (status: InquiryStatus): Decision => (linkable.includes(status) ? yes : no('wrong-status'));

export const linkStatuses = ['none', 'matched', 'verified'] as const;
export type LinkStatus = (typeof linkStatuses)[number];

/** What the whole inquiry does when one of its persons is linked, or when the last link is undone; null for nothing. */
export const moveOnLink = (status: InquiryStatus): InquiryAction | null => (status === 'open' ? 'match' : null);
export const moveOnVerify = (status: InquiryStatus): InquiryAction | null => (status === 'matched' ? 'verify' : null);
export const moveOnUnlink = (status: InquiryStatus, linksLeft: number): InquiryAction | null =>
  linksLeft === 0 && inquiryMoves[status].unmatch ? 'unmatch' : null;

/*
 * Who may say who works an inquiry: anyone may take one nobody holds. Handing it over and putting it back is for whoever
 * holds it, or a supervisor when they are away.
 */
export function mayReassign(
  inquiry: { assignedToId: string | null },
  by: { id: string; supervisor: boolean },
): Decision {
  if (inquiry.assignedToId === null) return no('wrong-status');
  return inquiry.assignedToId === by.id || by.supervisor ? yes : no('wrong-status');
}

export const channels = ['web', 'telephone', 'letter', 'messenger', 'in-person'] as const;
export const languages = ['uk', 'ru', 'en'] as const;
export const relationships = [
  'mother',
  'father',
  'spouse',
  'partner',
  'child',
  'sibling',
  'grandparent',
  'other-relative',
  'friend',
  'fellow-soldier',
  'lawyer',
  'other',
] as const;
export const sexes = ['female', 'male', 'unknown'] as const;
export const lostHows = ['call', 'message', 'letter', 'in-person', 'official-notice', 'other', 'unknown'] as const;
export const consentPurposes = ['search', 'share-icrc', 'share-authorities', 'share-counterpart'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const kinshipStates = ['unverified', 'in-progress', 'verified', 'refused', 'disputed'] as const;
export type KinshipState = (typeof kinshipStates)[number];
/** In filters: kinship that somebody still has to settle. */
export const kinshipToCheck = 'to-check';
export const unsettledKinship: readonly KinshipState[] = ['unverified', 'in-progress', 'disputed'];
/** An inquiry that has not changed for so many days is shown as quiet. */
export const quietAfterDays = 7;
/** What a check can find; `unverified` is only where an inquiry begins. */
export const kinshipOutcomes = ['in-progress', 'verified', 'refused', 'disputed'] as const satisfies KinshipState[];
export type KinshipOutcome = (typeof kinshipOutcomes)[number];

/** A family that is refused or disputed is owed the reason in writing. */
export const mayFindKinship = (outcome: KinshipOutcome, note: string | null): Decision =>
  (outcome === 'refused' || outcome === 'disputed') && !note ? no('needs-reason') : yes;

export const kinshipMethods = [
  'birth-certificate',
  'marriage-certificate',
  'register-extract',
  'police-extract',
  'court-decision',
  'identity-document',
  'known-to-unit',
  'control-questions',
  'other',
] as const;

/*
 * What kinship gates: what is told, never what is searched. A family whose kinship is not verified learns that its
 * inquiry is being worked on, and nothing about a person.
 */
export const mayBeTold = (inquiry: { kinship: KinshipState }): Decision =>
  inquiry.kinship === 'verified' ? yes : no('kinship-unverified');

/*
 * Who may be given another code: an inquiry that is still followed. A closed or rejected one opens no page, whatever the
 * code; it is reopened first.
 */
export const mayHaveNewCode = (inquiry: { status: string }): Decision =>
  inquiry.status === 'closed' || inquiry.status === 'rejected' ? no('wrong-status') : yes;

/** The family's ladder: five plain-language steps, in order. What a step may reveal was first said by a person. */
export const familySteps = ['received', 'being-checked', 'searching', 'told', 'returned', 'reunited'] as const;
export type FamilyStep = (typeof familySteps)[number];

/**
 * Where the family's ladder stands. Derived only from what the family was told and from work that says nothing about the
 * person: a match, a confirmation or a return moves nothing here until an officer has recorded that the family was reached.
 */
export function familyStep(inquiry: { status: InquiryStatus; assigned: boolean; told: readonly string[] }): FamilyStep {
  if (inquiry.told.includes('reunited')) return 'reunited';
  if (inquiry.told.includes('returned')) return 'returned';
  if (inquiry.told.length > 0) return 'told';
  if (inquiry.status === 'received') return inquiry.assigned ? 'being-checked' : 'received';
  if (inquiry.status === 'needs-info') return 'being-checked';
  return 'searching';
}

/** What a family has acknowledged of a death: that it was told, and if it was so, that it was wrong. */
export type AcknowledgedDeath = { readonly what: string; readonly acknowledgedAt: Date };

/**
 * What a family's page says of a death: nothing before the family has acknowledged it; after a correction it has
 * acknowledged as well, that what it was told was wrong. The day is the one of the latest word.
 */
export function deathOnPage(
  acknowledged: readonly AcknowledgedDeath[],
): { what: 'death' | 'correction'; on: Date } | null {
  const latest = acknowledged.reduce<AcknowledgedDeath | null>(
    (last, one) => (last && last.acknowledgedAt >= one.acknowledgedAt ? last : one),
    null,
  );
  return latest && { what: latest.what === 'correction' ? 'correction' : 'death', on: latest.acknowledgedAt };
}

/*
 * Whether reference and code open an inquiry. A closed or rejected one stays shut, and from outside looks like one that
 * never was: somebody who found an old slip learns nothing.
 */
export const doorIsShut = (status: InquiryStatus) => status === 'closed' || status === 'rejected';

/** What the office promises a family, in days: to read an inquiry, to have checked it, and to write again while searching. */
export const promisedDays = { received: 3, 'being-checked': 14, searching: 30 } as const;

/** The day by which the family hears from the office next; null where no date can honestly be promised. */
export function promisedBy(step: FamilyStep, since: { receivedAt: Date; lastContact: Date | null }): Date | null {
  if (step !== 'received' && step !== 'being-checked' && step !== 'searching') return null;
  const from = step === 'searching' ? (since.lastContact ?? since.receivedAt) : since.receivedAt;
  return new Date(from.getTime() + promisedDays[step] * 86_400_000);
}

/** The newest choice of each purpose, given oldest first; none was ever made means no. */
export const consentsInForce = (rows: readonly { purpose: string; granted: boolean }[]) =>
  Object.fromEntries(
    consentPurposes.map((purpose) => [purpose, rows.findLast((row) => row.purpose === purpose)?.granted ?? false]),
  ) as Record<ConsentPurpose, boolean>;
