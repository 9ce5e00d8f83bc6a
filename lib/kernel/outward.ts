import type { RefusalReason } from './refusal';

/** What the outside hears. Hidden and missing sound alike, or a caller could probe for who is held. */
export const outward = {
  'not-found': { status: 404, code: 'not-found' },
  'not-linked': { status: 404, code: 'not-found' },
  sealed: { status: 404, code: 'not-found' },
  'role-missing': { status: 404, code: 'not-found' },
  'signed-out': { status: 401, code: 'signed-out' },
  'wrong-origin': { status: 403, code: 'wrong-origin' },
  'wrong-status': { status: 409, code: 'wrong-status' },
  'changed-meanwhile': { status: 409, code: 'changed-meanwhile' },
  'second-person-needed': { status: 409, code: 'second-person-needed' },
  'key-reused': { status: 409, code: 'key-reused' },
  'in-another-batch': { status: 409, code: 'in-another-batch' },
  'not-eligible': { status: 409, code: 'not-eligible' },
  'no-places-left': { status: 409, code: 'no-places-left' },
  'not-reconciled': { status: 409, code: 'not-reconciled' },
  'kinship-unverified': { status: 409, code: 'kinship-unverified' },
  duplicate: { status: 409, code: 'duplicate' },
  'last-administrator': { status: 409, code: 'last-administrator' },
  'needs-reason': { status: 422, code: 'needs-reason' },
  'needs-evidence': { status: 422, code: 'needs-evidence' },
  invalid: { status: 400, code: 'invalid' },
  'unsupported-type': { status: 415, code: 'unsupported-type' },
  'too-large': { status: 413, code: 'too-large' },
  'too-many': { status: 429, code: 'too-many' },
  unavailable: { status: 503, code: 'unavailable' },
} as const satisfies Record<RefusalReason, { status: number; code: RefusalReason }>;
