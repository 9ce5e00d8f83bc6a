import type { Role } from '../access/roles';
import { type Decision, no, yes } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { type Moves, moveIn } from '../kernel/lifecycle';

/** What a claim can say. Death is recorded like any other claim and decides nothing by itself. */
export const claimStatements = [
  'alive',
  'in-captivity',
  'wounded',
  'transferred',
  'in-hospital',
  'released',
  'missing',
  'dead',
  'identity',
  'listed-as-missing',
] as const;
export type ClaimStatement = (typeof claimStatements)[number];

export const sourceKinds = [
  'icrc-notification',
  'official-list',
  'capture-card',
  'letter',
  'telephone-call',
  'video-or-photograph',
  'returnee-testimony',
  'family-statement',
  'hotline-contact',
  'intercepted-communication',
  'media',
  'social-network',
  'dna-result',
  'fingerprint',
  'dental',
  'document-found',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Source reliability A–F and information credibility 1–6: the Admiralty scale, recorded separately. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** Official sources: one of them carries a confirmation of captivity. */
export const officialSources: readonly SourceKind[] = ['icrc-notification', 'official-list', 'capture-card'];
/** Sources that never confirm, alone or together. */
export const neverConfirming: readonly SourceKind[] = [
  'social-network',
  'media',
  'intercepted-communication',
  'family-statement',
  'document-found',
];

/** What each kind of source is usually worth; the officer may record otherwise and must say why. */
export type EvidenceClaim = {
  sourceKind: SourceKind;
  says: ClaimStatement;
  reliability: string;
  credibility: number;
  retracted: boolean;
};

const credible = (claim: EvidenceClaim) =>
  !claim.retracted && ['A', 'B', 'C'].includes(claim.reliability) && claim.credibility <= 3;
const saysCaptive = (claim: EvidenceClaim) =>
  (['in-captivity', 'transferred', 'in-hospital'] as const).some((says) => says === claim.says);

/*
 * When captivity may be proposed as confirmed: one official source (ICRC notification, the detaining power's list or a
 * capture card), or two credible claims from different kinds of source, none of them a kind that never confirms.
 */
export function carriesCaptivity(claims: readonly EvidenceClaim[]): Decision<{ basis: 'official' | 'two-sources' }> {
  const usable = claims.filter(
    (claim) => credible(claim) && saysCaptive(claim) && !neverConfirming.includes(claim.sourceKind),
  );
  if (usable.some(({ sourceKind }) => officialSources.includes(sourceKind))) return { ok: true, basis: 'official' };
  return new Set(usable.map(({ sourceKind }) => sourceKind)).size >= 2
    ? { ok: true, basis: 'two-sources' }
    : no('needs-evidence');
}

export const confirmationStatuses = ['proposed', 'confirmed', 'returned', 'withdrawn', 'revoked'] as const;
export type ConfirmationStatus = (typeof confirmationStatuses)[number];
export const confirmationActions = ['confirm', 'return', 'withdraw', 'revoke'] as const;
export type ConfirmationAction = (typeof confirmationActions)[number];

export const confirmationMoves: Moves<ConfirmationStatus, ConfirmationAction> = {
  proposed: { confirm: 'confirmed', return: 'returned', withdraw: 'withdrawn' },
  confirmed: { revoke: 'revoked' },
  returned: {},
  withdrawn: {},
  revoked: {},
};

export const moveConfirmation = (from: ConfirmationStatus, action: ConfirmationAction) =>
  moveIn(confirmationMoves, from, action);

export const confirmable = ['captivity'] as const;

/*
 * Who may decide a proposal: an analyst or a supervisor who did not propose it. Two persons, always; the database
 * refuses the same person again.
 */
export function mayDecide(
  decider: { id: UserId; roles: ReadonlySet<Role> },
  proposal: { proposedById: string },
): Decision {
  if (!decider.roles.has('analyst') && !decider.roles.has('supervisor')) return no('role-missing');
  return decider.id === proposal.proposedById ? no('second-person-needed') : yes;
}
