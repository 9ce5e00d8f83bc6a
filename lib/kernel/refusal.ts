/** Every reason this house refuses for. Precise and internal; `outward` says what the outside hears. */
export const refusalReasons = [
  'not-found',
  'not-linked',
  'sealed',
  'role-missing',
  'signed-out',
  'wrong-origin',
  'wrong-status',
  'changed-meanwhile',
  'second-person-needed',
  'key-reused',
  'in-another-batch',
  'not-eligible',
  'no-places-left',
  'not-reconciled',
  'needs-reason',
  'needs-evidence',
  'kinship-unverified',
  'duplicate',
  'last-administrator',
  'already-joined',
  'on-an-open-list',
  'said-not-same',
  'both-proposed',
  'two-deaths',
  'tellings-collide',
  'death-in-hand',
  'brothers',
  'chain-unseen',
  'later-join-first',
  'rests-on-both',
  'identity-not-carried',
  'contradicted',
  'two-candidates',
  'established-elsewhere',
  'no-consent',
  'custody-broken',
  'result-expired',
  'invalid',
  'unsupported-type',
  'too-large',
  'unreadable-file',
  'file-refused',
  'offset-differs',
  'no-room-left',
  'stands-on-it',
  'consent-missing',
  'too-few-foils',
  'only-a-trial',
  'secret-differs',
  'too-many',
  'overrides-collide',
  'needs-acknowledgement',
  'hash-differs',
  'not-who-drew',
  'drew-it',
  'no-coded-cause',
  'list-differs',
  'signed-with-plan',
  'unavailable',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** One thing wrong with an input: where (a path of names joined by dots) and a message key of the `refusals` namespace. */
export type Fault = { readonly at: string; readonly code: string };

/** Thrown by commands and queries; rolls the transaction back. Anything else thrown is a bug. */
export class Refused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly more: { faults?: readonly Fault[]; current?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(`refused: ${reason}`);
    this.name = 'Refused';
  }
}
