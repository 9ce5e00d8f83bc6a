import type { Role } from '../access/roles';
import type { Reliability } from '../kernel/admiralty-scale';
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

/** Statements that name a place and whoever holds the person there. */
export const namesAHolder = (says: ClaimStatement) => captiveStatements.includes(says);

/** What of a claim the rules look at. */
export type EvidenceClaim = {
  sourceKind: SourceKind;
  says: ClaimStatement;
  reliability: Reliability;
  credibility: number;
  retracted: boolean;
  /** The original source it goes back to; claims that share one are one source. */
  originKey?: string | null;
};

/** Statements that somebody is held. */
export const captiveStatements: readonly ClaimStatement[] = ['in-captivity', 'transferred', 'in-hospital'];
export const saysCaptive = ({ says }: { says: ClaimStatement }) => captiveStatements.includes(says);

// How good a claim must be to show somebody alive. The confirmation policy does not change it: a policy says when people
// may hold something as established, and this holds nothing as established.
export const isCredible = (claim: { reliability: string; credibility: number; retracted: boolean }) =>
  !claim.retracted && ['A', 'B', 'C'].includes(claim.reliability) && claim.credibility <= 3;

const saysAlive: readonly ClaimStatement[] = ['alive', 'in-captivity', 'wounded', 'transferred', 'in-hospital'];

/**
 * The day on which a claim shows the person alive, or null. Only a credible claim that is not retracted and whose date is
 * known; of a month or a year the first day, because only that much is certain. A claim of death has no such day and
 * changes nothing.
 */
export const lifeShownOn = (claim: EvidenceClaim, asOf: PartialDate): string | null =>
  isCredible(claim) && saysAlive.includes(claim.says) ? asOf.from : null;

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

export const confirmationStatuses = [
  'proposed',
  'confirmed',
  'returned',
  'withdrawn',
  'revoked',
  'superseded',
] as const;
export type ConfirmationStatus = (typeof confirmationStatuses)[number];
export const confirmationActions = ['confirm', 'return', 'withdraw', 'revoke', 'supersede'] as const;
export type ConfirmationAction = (typeof confirmationActions)[number];

export const confirmationMoves: Moves<ConfirmationStatus, ConfirmationAction> = {
  proposed: { confirm: 'confirmed', return: 'returned', withdraw: 'withdrawn' },
  confirmed: { revoke: 'revoked', supersede: 'superseded' },
  returned: {},
  withdrawn: {},
  revoked: {},
  superseded: {},
};

export const moveConfirmation = (from: ConfirmationStatus, action: ConfirmationAction) =>
  moveIn(confirmationMoves, from, action);

export const confirmable = ['captivity'] as const;

/*
 * When captivity can be proposed as confirmed: while the record's life cycle leads there; and anew for somebody held as
 * confirmed already, when the claims that was decided on no longer carry it. Then the status stays and stands on other
 * claims; the decision before is superseded, not revoked.
 */
export const mayProposeFor = (status: PrisonerStatus, weakened = false): Decision =>
  weakened && reliesOnConfirmation.includes(status) ? yes : movePrisoner(status, 'confirmCaptivity');

/*
 * Who may decide a proposal: an analyst or a supervisor who did not propose it. Two persons, always; the database
 * refuses the same person again.
 */
export function mayDecide(
  decider: { id: UserId; roles: ReadonlySet<Role> },
  proposal: { proposedById: string; assentedByIds?: readonly string[] },
): Decision {
  if (!decider.roles.has('analyst') && !decider.roles.has('supervisor')) return no('role-missing');
  const heldTrueBy = [proposal.proposedById, ...(proposal.assentedByIds ?? [])];
  return heldTrueBy.includes(decider.id) ? no('second-person-needed') : yes;
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
