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
