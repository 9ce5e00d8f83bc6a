import type { Role } from '../../access/roles';
import { type Decision, no, yes } from '../../kernel/decision';

/**
 * Every kind of thing that needs attention and how it may be resolved. One entry a line, in the order of the queue.
 * - weakened: confirmed captivity whose claims no longer carry it
 * - proposal-weakened: a proposal that waits, and its claims no longer carry it
 * - probable-weakened: probable captivity that no claims carry any more
 * - unproposed: an official source on file that carries captivity, and nobody proposed it
 * Contradictions (rules/contradictions.ts says when there is one; answered on a page of their own):
 * - missing-but-held: an office lists the person as missing, and credible sources saw them held since
 * - two-places: at two places of detention at one time
 * - dead-but-alive: said to be dead, and credibly alive or held at a later date
 * - released-but-held: said to be released, and credibly held at a later date
 * - capture-and-birth: captured before being born, or as a combatant and a child
 * - same-number: two records with one service number or personal number
 */
export const resolutionsOf = {
  weakened: ['keep-awaiting-source', 'keep-others-carry', 'keep-source-under-review', 'keep-safety', 'revoked'],
  'proposal-weakened': ['keep-awaiting-source', 'keep-source-under-review', 'returned'],
  'probable-weakened': ['keep-awaiting-source', 'keep-source-under-review', 'keep-safety', 'status-lowered'],
  unproposed: ['keep-awaiting-source', 'keep-source-under-review', 'keep-namesake-suspected'],
  'missing-but-held': ['status-outdated', 'source-unreliable', 'different-person', 'date-wrong', 'both-may-be-true'],
  'two-places': ['transferred-between', 'one-place', 'date-wrong', 'source-unreliable', 'different-person'],
  'dead-but-alive': ['source-unreliable', 'different-person', 'date-wrong', 'both-may-be-true'],
  'released-but-held': ['held-again', 'source-unreliable', 'different-person', 'date-wrong', 'both-may-be-true'],
  'capture-and-birth': ['date-wrong', 'category-wrong', 'different-person'],
  'same-number': ['number-mistyped', 'shared-number', 'same-person', 'source-unreliable'],
} as const satisfies Record<string, readonly string[]>;

export type AttentionKind = keyof typeof resolutionsOf;
export const attentionKinds = Object.keys(resolutionsOf) as AttentionKind[];

/** Follows from what somebody did anyway: the cause is gone; what was wanted was proposed. Nobody decides these. */
export const followingResolutions = ['passed', 'proposed'] as const;
export type Resolution = (typeof resolutionsOf)[AttentionKind][number] | (typeof followingResolutions)[number];
export const resolutions = [
  ...new Set([...followingResolutions, ...Object.values(resolutionsOf).flat()]),
] as readonly Resolution[];

/** Left as it is for now: with a date to look again. */
export const keeps = (resolution: string) => resolution.startsWith('keep-');

/** Written by revoking, returning or answering a contradiction, which ask for more; so never chosen from the list alone. */
export const resolvedByItsOwnMove: readonly string[] = [
  'revoked',
  'returned',
  'status-outdated',
  'source-unreliable',
  'different-person',
  'date-wrong',
  'both-may-be-true',
  'transferred-between',
  'one-place',
  'held-again',
  'category-wrong',
  'number-mistyped',
  'shared-number',
  'same-person',
];

/** For how long something may be left as it is before somebody looks again. */
export const longestKeep = 180;
const dayLength = 86_400_000;

/** What this kind lets a person choose, in the order of the form. */
export const resolutionsOffered = (kind: AttentionKind): readonly Resolution[] =>
  resolutionsOf[kind].filter((one) => !resolvedByItsOwnMove.includes(one));

/** Why a thing was opened: what somebody did just then, in codes. */
export const openingCauses = [
  'claim-recorded',
  'claim-regraded',
  'claim-retracted',
  'policy-adopted',
  'proposal-returned',
  'proposal-withdrawn',
  'confirmation-revoked',
  'status-moved',
  'records-joined',
  'records-parted',
  'look-again',
  'found-on-file',
  'place-recorded',
  'place-withdrawn',
  'facts-changed',
  'record-opened',
  'list-brought-in',
  'list-undone',
] as const;
export type OpeningCause = (typeof openingCauses)[number];

/*
 * Who may resolve what needs attention:
 * - an analyst or a supervisor decides, by one of the resolutions of its kind, once
 * - what follows from another act (the cause has passed, it was proposed) is written by whoever did that act
 * - keeping things as they are for now needs a day to look again, later than today and within half a year
 * Must agree with app.attention_stays in the migrations.
 */
export function mayResolve(
  by: { roles: ReadonlySet<Role> | null },
  attention: { kind: string; status: string },
  asked: { resolution: string; lookAgainOn: string | null; today: string },
): Decision {
  if (attention.status !== 'open') return no('wrong-status');
  if ((followingResolutions as readonly string[]).includes(asked.resolution)) return yes;
  if (!by.roles?.has('analyst') && !by.roles?.has('supervisor')) return no('role-missing');
  const allowed: readonly string[] = resolutionsOf[attention.kind as AttentionKind] ?? [];
  if (!allowed.includes(asked.resolution)) return no('invalid');
  if (!keeps(asked.resolution)) return asked.lookAgainOn === null ? yes : no('invalid');
  return asked.lookAgainOn !== null && isDayToLookAgain(asked.lookAgainOn, asked.today) ? yes : no('invalid');
}

/** A day after today, and not so far that nobody would remember why. */
export function isDayToLookAgain(day: string, today: string): boolean {
  const ahead = (Date.parse(day) - Date.parse(today)) / dayLength;
  return ahead >= 1 && ahead <= longestKeep;
}
