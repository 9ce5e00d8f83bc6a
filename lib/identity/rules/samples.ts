import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import type { CustodyKind } from './custody';
import type { Relation } from './kinship';
import type { SubjectKind } from './methods';

export const sampleKinds = ['buccal-swab', 'blood', 'bone', 'tooth', 'muscle', 'personal-item'] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** From whom a sample is: a relative (or what the sought person left behind), or the subject of a case. */
export type SampleOf = { readonly donor: Relation } | { readonly subject: SubjectKind };

/*
 * Which sample can be of whom: the living give a swab or blood; remains give bone, tooth, muscle or blood; a personal
 * item stands for the sought person and for nobody else.
 */
export function sampleFits(kind: SampleKind, of: SampleOf): Decision {
  const own = 'donor' in of && of.donor === 'self';
  const living = 'donor' in of ? true : of.subject === 'living';
  const allowed: readonly SampleKind[] = own
    ? ['personal-item', 'blood', 'tooth', 'buccal-swab']
    : living
      ? ['buccal-swab', 'blood']
      : ['bone', 'tooth', 'muscle', 'blood'];
  return allowed.includes(kind) ? yes : no('invalid');
}

/** A kit's number as it is compared and kept: capital letters, figures and hyphens. */
export const kitNumberOf = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');

export const consentScopes = [
  'compare-with-this-person',
  'compare-with-all-remains',
  'laboratory-abroad',
  'international-organisations',
] as const;
export type ConsentScope = (typeof consentScopes)[number];
export const consentForms = ['signed', 'before-a-witness', 'by-guardian', 'by-owner-of-item'] as const;
export const consentWithdrawReasons = ['donor-withdrew', 'recorded-by-mistake', 'guardian-withdrew', 'other'] as const;

export type Consent = {
  readonly scope: readonly ConsentScope[];
  readonly givenOn: string;
  /** The last day it holds; null when the donor set none. */
  readonly expiresOn: string | null;
  readonly withdrawnOn: string | null;
};

export const inForce = ({ givenOn, expiresOn, withdrawnOn }: Consent, day: string) =>
  givenOn <= day && (expiresOn === null || day <= expiresOn) && (withdrawnOn === null || day < withdrawnOn);

/*
 * What a relative's consent allows on a day: a sample is taken and compared only while one is in force; it leaves the
 * country only when that was agreed to. What keeps a sample safe, brings it back or ends it needs no consent.
 */
export function consentAllows(
  consents: readonly Consent[],
  { kind, day, abroad }: { kind: CustodyKind; day: string; abroad: boolean },
): Decision {
  if (kind !== 'taken' && kind !== 'sent-to-laboratory') return yes;
  const scopes = consents.filter((consent) => inForce(consent, day)).flatMap(({ scope }) => scope);
  const compares = scopes.includes('compare-with-this-person') || scopes.includes('compare-with-all-remains');
  if (!compares) return no('no-consent');
  return kind === 'sent-to-laboratory' && abroad && !scopes.includes('laboratory-abroad') ? no('no-consent') : yes;
}

/** The last day on which any consent still holds: null when none does, `always` when one has no end. */
export function heldUntil(consents: readonly Consent[], day: string): string | null {
  const ends = consents.filter((consent) => inForce(consent, day)).map(({ expiresOn }) => expiresOn ?? 'always');
  return ends.toSorted().at(-1) ?? null;
}

export const requestStatuses = ['sent', 'answered', 'cancelled'] as const;
export type RequestStatus = (typeof requestStatuses)[number];
export const requestMoves: Moves<RequestStatus, 'answer' | 'cancel'> = {
  sent: { answer: 'answered', cancel: 'cancelled' },
  // A laboratory supplements what it said.
  answered: { answer: 'answered' },
  cancelled: {},
};
export const moveRequest = (from: RequestStatus, action: 'answer' | 'cancel') => moveIn(requestMoves, from, action);
export const cancelReasons = [
  'sent-by-mistake',
  'sample-unusable',
  'consent-withdrawn',
  'identified-otherwise',
  'other',
] as const;

export const conclusions = ['agrees', 'contradicts', 'inconclusive', 'profile-only'] as const;
export type Conclusion = (typeof conclusions)[number];

export const resultStatuses = ['received', 'accepted', 'refused', 'withdrawn'] as const;
export type ResultStatus = (typeof resultStatuses)[number];
export const resultMoves: Moves<ResultStatus, 'accept' | 'refuse' | 'withdraw'> = {
  received: { accept: 'accepted', refuse: 'refused' },
  accepted: { withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
};
export const moveResult = (from: ResultStatus, action: 'accept' | 'refuse' | 'withdraw') =>
  moveIn(resultMoves, from, action);
export const refuseReasons = [
  'does-not-fit-the-request',
  'not-signed',
  'custody-doubtful',
  'laboratory-to-correct',
  'other',
] as const;

/*
 * Whether a laboratory's result may be held for true: it is still valid on the day, and nothing is wrong with the way
 * its samples went, or whoever accepts it says why it counts all the same.
 */
export function mayAcceptResult(state: {
  validUntil: string | null;
  today: string;
  flags: number;
  note: string | null;
}): Decision {
  if (state.validUntil !== null && state.validUntil < state.today) return no('result-expired');
  return state.flags > 0 && !state.note ? no('custody-broken') : yes;
}
