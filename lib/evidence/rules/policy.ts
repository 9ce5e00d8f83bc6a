import type { Role } from '../../access/roles';
import { type Reliability, reliabilities } from '../../kernel/admiralty-scale';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import type { SourceKind } from '../rules';
import { leads, mayEverCarryAlone, neverAnything } from './source-kinds';

/** When a conclusion is carried: how good a claim must be to count, which kinds do, and how many of them it takes. */
export type ConclusionRule = {
  /** The weakest grade that still counts. */
  readonly reliability: Reliability;
  readonly credibility: number;
  /** Kinds one credible claim of which carries it. */
  readonly alone: readonly SourceKind[];
  /** Kinds that never count towards it. */
  readonly never: readonly SourceKind[];
  /** Otherwise: how many credible claims of different kinds and different origins. */
  readonly sources: number;
};

/** The confirmation policy: data with a version. Whatever was decided keeps the number it was decided under. */
export type Policy = {
  readonly confirmed: ConclusionRule & {
    /** How many people hold it as established, the proposer included. */
    readonly persons: number;
  };
  readonly probable: ConclusionRule;
};
export const conclusions = ['confirmed', 'probable'] as const;
export type Conclusion = (typeof conclusions)[number];

const official = ['icrc-notification', 'official-list', 'capture-card'] as const;
const neverCounting = [
  'social-network',
  'media',
  'intercepted-communication',
  'family-statement',
  'document-found',
] as const;

/**
 * The rules this house began with, number 1. Must agree with the row the migration writes; a test compares them.
 * Captivity is confirmed by one official source, or by two credible claims of different kinds, always by two people;
 * it is probable on one credible claim.
 */
export const firstPolicy: Policy = {
  confirmed: { reliability: 'C', credibility: 3, alone: official, never: neverCounting, sources: 2, persons: 2 },
  probable: { reliability: 'C', credibility: 3, alone: official, never: neverCounting, sources: 1 },
};

/** What no policy can ask: at most this weak, at most this many. */
export const limits = { reliability: 'D', credibility: 4, sources: 4, persons: 4 } as const;

const weaker = (one: Reliability, than: Reliability) => reliabilities.indexOf(one) > reliabilities.indexOf(than);
const among = (kinds: readonly SourceKind[], allowed: readonly SourceKind[]) =>
  kinds.every((kind) => allowed.includes(kind));

export type PolicyFault = { readonly at: string; readonly code: PolicyFaultCode };
export const policyFaultCodes = [
  'fewer-than-two-persons',
  'too-many-persons',
  'fewer-than-two-sources',
  'no-sources',
  'too-many-sources',
  'too-weak-to-count',
  'may-not-carry-alone',
  'must-never-count',
  'alone-and-never',
  'probable-asks-more',
] as const;
export type PolicyFaultCode = (typeof policyFaultCodes)[number];

/*
 * What a policy may never say, whoever adopts it:
 * - that one person is enough, or that one unofficial source is
 * - that media, social networks or intercepts carry anything alone, or that families' words or found papers count at all
 * - that a source nobody can judge is credible
 * - that more is needed for probable than for confirmed, or the confirmed would not be probable
 */
export function policyFaults({ confirmed, probable }: Policy): PolicyFault[] {
  const found: (PolicyFault | false)[] = [
    confirmed.persons < 2 && { at: 'confirmed.persons', code: 'fewer-than-two-persons' },
    confirmed.persons > limits.persons && { at: 'confirmed.persons', code: 'too-many-persons' },
    confirmed.sources < 2 && { at: 'confirmed.sources', code: 'fewer-than-two-sources' },
    probable.sources < 1 && { at: 'probable.sources', code: 'no-sources' },
    ...ruleFaults('confirmed', confirmed),
    ...ruleFaults('probable', probable),
    !isNoStricter(probable, confirmed) && { at: 'probable', code: 'probable-asks-more' },
  ];
  return found.filter((fault) => fault !== false);
}

const ruleFaults = (at: Conclusion, rule: ConclusionRule): (PolicyFault | false)[] => [
  rule.sources > limits.sources && { at: `${at}.sources`, code: 'too-many-sources' },
  weaker(rule.reliability, limits.reliability) && { at: `${at}.reliability`, code: 'too-weak-to-count' },
  rule.credibility > limits.credibility && { at: `${at}.credibility`, code: 'too-weak-to-count' },
  !among(rule.alone, mayEverCarryAlone) && { at: `${at}.alone`, code: 'may-not-carry-alone' },
  !among(neverAnything, rule.never) && { at: `${at}.never`, code: 'must-never-count' },
  // One source would be enough, and a lead would be that one.
  rule.sources < 2 && !among(leads, rule.never) && { at: `${at}.never`, code: 'must-never-count' },
  rule.alone.some((kind) => rule.never.includes(kind)) && { at: `${at}.alone`, code: 'alone-and-never' },
];

const isNoStricter = (probable: ConclusionRule, confirmed: ConclusionRule) =>
  !weaker(confirmed.reliability, probable.reliability) &&
  confirmed.credibility <= probable.credibility &&
  probable.sources <= confirmed.sources &&
  among(probable.never, confirmed.never) &&
  (probable.sources <= 1 || among(confirmed.alone, probable.alone));

export const policyStatuses = ['proposed', 'adopted', 'returned', 'withdrawn'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];
export const policyActions = ['adopt', 'return', 'withdraw'] as const;
export type PolicyAction = (typeof policyActions)[number];

/** The life of a version: proposed once, decided once. A version that was adopted is followed by another, never changed. */
export const policyMoves: Moves<PolicyStatus, PolicyAction> = {
  proposed: { adopt: 'adopted', return: 'returned', withdraw: 'withdrawn' },
  adopted: {},
  returned: {},
  withdrawn: {},
};
export const movePolicy = (from: PolicyStatus, action: PolicyAction) => moveIn(policyMoves, from, action);

type By = { readonly id: string; readonly roles: ReadonlySet<Role> };

/*
 * Who decides about a proposed version: another administrator than the one who proposed it, or a supervisor. Two people,
 * always; the database refuses the same person again.
 */
export function mayDecidePolicy(by: By, version: { proposedById: string | null }): Decision {
  if (!by.roles.has('administrator') && !by.roles.has('supervisor')) return no('role-missing');
  return by.id === version.proposedById ? no('second-person-needed') : yes;
}

/** A proposed version is withdrawn by whoever proposed it. */
export const mayWithdrawPolicy = (by: { id: string | null }, version: { proposedById: string | null }): Decision =>
  by.id !== null && by.id === version.proposedById ? yes : no('second-person-needed');
