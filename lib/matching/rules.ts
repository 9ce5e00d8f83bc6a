import type { CloseReason } from '../inquiries/rules';
import { type Decision, no, yes } from '../kernel/decision';
import { type Moves, moveIn } from '../kernel/lifecycle';
import type { Band, Score } from '../names/score';

export const pairKinds = ['inquiry', 'duplicate'] as const;
export type PairKind = (typeof pairKinds)[number];

export const pairStatuses = ['open', 'decided', 'contested', 'gone'] as const;
export type PairStatus = (typeof pairStatuses)[number];

export const pairActions = ['decide', 'withdraw', 'contest', 'settle', 'vanish', 'find', 'carry', 'release'] as const;
export type PairAction = (typeof pairActions)[number];

/**
 * The life of a pair. A person decides and withdraws; the score alone finds, lets vanish, contests what was decided and
 * settles when it agrees again. A decided pair never vanishes: it is remembered, and a person may change their mind.
 * When a record is joined into one of the two, what was said of it is carried here; when they are parted, the pair that
 * nothing is said of any more is released.
 */
export const pairMoves: Moves<PairStatus, PairAction> = {
  open: { decide: 'decided', vanish: 'gone', carry: 'decided' },
  decided: { decide: 'decided', withdraw: 'open', contest: 'contested', release: 'open' },
  contested: { decide: 'decided', withdraw: 'open', settle: 'decided', release: 'open' },
  gone: { find: 'open', decide: 'decided', carry: 'decided' },
};
export const movePair = (from: PairStatus, action: PairAction) => moveIn(pairMoves, from, action);

/** What a person can say of a pair. */
export const verdicts = ['same', 'not-same'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a decision is taken back. */
export const withdrawReasons = ['slip', 'new-facts', 'wrong-person', 'other'] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];

/** `other` says nothing, so it needs a note. */
export const mayGiveWithdrawReason = (reason: WithdrawReason, note: string | null): Decision =>
  reason === 'other' && !note ? no('needs-reason') : yes;

/** Linking a family's person to a record needs the officer's reason in words; saying no, and putting two records together later, do not. */
export const mayDecideWith = (kind: PairKind, verdict: Verdict, note: string | null): Decision =>
  kind === 'inquiry' && verdict === 'same' && !note ? no('needs-reason') : yes;

/** What a link is undone for when its decision is taken back, and the other way round. */
export const unlinkReasonFor: Record<WithdrawReason, CloseReason> = {
  slip: 'linked-by-mistake',
  'new-facts': 'new-facts',
  'wrong-person': 'linked-by-mistake',
  other: 'other',
};
export const withdrawReasonFor = (reason: CloseReason): WithdrawReason =>
  reason === 'linked-by-mistake' ? 'wrong-person' : reason === 'new-facts' ? 'new-facts' : 'other';

/** The part of a score that a decision is weighed against. */
export type Weight = { readonly bits: number; readonly band: Band; readonly brothers: boolean };

export const aboveTheLine = (band: Band) => band === 'strong' || band === 'possible';

/**
 * A pair is offered from "possible" up. Possible brothers are never offered as one record kept twice; a family's officer
 * is shown them, marked as what they are, because a brother's record often leads to the one sought.
 */
export function isOffered(kind: PairKind, { band, brothers }: Weight) {
  if (brothers) return kind === 'inquiry' && band !== 'none';
  return aboveTheLine(band);
}

/** As much as lies between two bands: what a score must move by to speak against a decision that already knew it. */
const oneBand = 10;

/**
 * Whether a score of now speaks against what a person decided: "not the same" and it has become strong, or stronger by a
 * whole band; "the same" and it has fallen below possible, or the two now look like brothers. A score the person already
 * had before them contradicts nothing.
 */
export function contradicts(decided: Weight & { readonly verdict: Verdict }, now: Weight): boolean {
  if (decided.verdict === 'not-same')
    return now.band === 'strong' && (decided.band !== 'strong' || now.bits - decided.bits >= oneBand);
  if (now.brothers && !decided.brothers) return true;
  return !aboveTheLine(now.band) && (aboveTheLine(decided.band) || decided.bits - now.bits >= oneBand);
}

/** A change of bits smaller than this is the census, not news: an officer who is looking at the pair is not disturbed for it. */
const noNews = 1;

/** Whether a score says the same as one that is kept: the same band, the same reasons, nearly the same weight. */
export const saysTheSame = (kept: Score, now: Score) =>
  kept.band === now.band &&
  kept.brothers === now.brothers &&
  Math.abs(kept.bits - now.bits) < noNews &&
  reasonsOf(kept) === reasonsOf(now);

const reasonsOf = ({ parts }: Score) =>
  parts
    .map(({ part, level, ours, theirs }) => [part, level, ours, theirs].join())
    .sort()
    .join('\n');

export type PairAsKept = {
  readonly kind: PairKind;
  readonly status: PairStatus;
  /** The decision in force, the pair's own or one carried to it. */
  readonly decided: (Weight & { readonly verdict: Verdict }) | null;
  /** Another decision, or a link, says the opposite. */
  readonly clash: boolean;
};

/**
 * What a score, and what is in force now, do to a pair that is kept: the move it makes, or null to stay. `comparable` is
 * false when one side is no longer there to be compared: an inquiry closed, a record void or merged into another.
 */
export function onScore(
  { kind, status, decided, clash }: PairAsKept,
  now: Weight,
  comparable: boolean,
  offered = comparable && isOffered(kind, now),
): PairAction | null {
  const waits = status === 'open' || status === 'gone';
  if (!decided) {
    if (!waits) return 'release';
    return offered === (status === 'open') ? null : offered ? 'find' : 'vanish';
  }
  if (waits) return 'carry';
  if (!comparable && !clash) return null;
  const against = clash || contradicts(decided, now);
  if (status === 'decided') return against ? 'contest' : null;
  return against ? null : 'settle';
}

/** The two records of a duplicate in the order they are kept. */
export const inOrder = <Id extends string>(one: Id, other: Id): readonly [Id, Id] =>
  one < other ? [one, other] : [other, one];
