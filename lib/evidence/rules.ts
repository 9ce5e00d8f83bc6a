import type { Role } from '../access/roles';
import { type Decision, no, yes } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { type Moves, moveIn } from '../kernel/lifecycle';
import type { PartialDate } from '../kernel/partial-date';
import { movePrisoner, type PrisonerStatus } from '../prisoners/rules';

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

/** What of a claim the rules look at. */
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

/** What is still missing before captivity can be proposed as confirmed, most telling first; `nothing` when it is carried. */
export const shortfalls = ['nothing', 'no-claims', 'never-confirming', 'not-credible', 'second-kind'] as const;
export type Shortfall = (typeof shortfalls)[number];

/** Why these claims do not carry captivity, for saying it in words. Decides nothing: `carriesCaptivity` does. */
export function shortfallOf(claims: readonly EvidenceClaim[]): Shortfall {
  if (carriesCaptivity(claims).ok) return 'nothing';
  const captive = claims.filter((claim) => !claim.retracted && saysCaptive(claim));
  if (captive.length === 0) return 'no-claims';
  const confirming = captive.filter(({ sourceKind }) => !neverConfirming.includes(sourceKind));
  if (confirming.length === 0) return 'never-confirming';
  return confirming.some(credible) ? 'second-kind' : 'not-credible';
}

/** How a single claim counts towards captivity. */
export type Weight = 'official' | 'counts' | 'never-confirming' | 'not-credible' | 'other-statement' | 'retracted';
export function weightOf(claim: EvidenceClaim): Weight {
  if (claim.retracted) return 'retracted';
  if (!saysCaptive(claim)) return 'other-statement';
  if (neverConfirming.includes(claim.sourceKind)) return 'never-confirming';
  if (!credible(claim)) return 'not-credible';
  return officialSources.includes(claim.sourceKind) ? 'official' : 'counts';
}

const saysAlive: readonly ClaimStatement[] = ['alive', 'in-captivity', 'wounded', 'transferred', 'in-hospital'];

/**
 * The day on which a claim shows the person alive, or null. Only a credible claim that is not retracted and whose date is
 * known; of a month or a year the first day, because only that much is certain. A claim of death has no such day and
 * changes nothing.
 */
export const lifeShownOn = (claim: EvidenceClaim, asOf: PartialDate): string | null =>
  credible(claim) && saysAlive.includes(claim.says) ? asOf.from : null;

export const retractReasons = [
  'recorded-by-mistake',
  'wrong-person',
  'source-withdrew',
  'disproved',
  'duplicate',
  'other',
] as const;
export const returnReasons = ['does-not-carry', 'wrong-person', 'source-unclear', 'check-more', 'other'] as const;
export const revokeReasons = [
  'claim-retracted',
  'new-evidence',
  'wrong-person',
  'recorded-by-mistake',
  'other',
] as const;

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

/** From which statuses captivity can be confirmed at all; the life cycle of the record decides. */
export const mayProposeFor = (status: PrisonerStatus): Decision => movePrisoner(status, 'confirmCaptivity');

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

/** A proposal is withdrawn by whoever made it. */
export const mayWithdraw = (actor: { id: string | null }, proposal: { proposedById: string }): Decision =>
  actor.id === proposal.proposedById ? yes : no('second-person-needed');

/** Statuses that rest on a confirmation: a weakened one among them needs attention. */
export const reliesOnConfirmation: readonly PrisonerStatus[] = ['confirmed-captive', 'in-exchange-plan', 'in-transit'];

/*
 * What a revocation does to the record: somebody held as confirmed falls back to probable. Somebody on an exchange list
 * is first taken off it, or the list would carry a person who is not confirmed. Any other status does not rest on it.
 */
export function moveOnRevocation(status: PrisonerStatus): Decision<{ action: 'weaken' | null }> {
  if (status === 'in-exchange-plan' || status === 'in-transit') return no('wrong-status');
  return { ok: true, action: status === 'confirmed-captive' ? 'weaken' : null };
}
