import type { ClaimStatement } from '../../evidence/rules';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import { dateRange, type PartialDate, unknownDate } from '../../kernel/partial-date';
import type { Description } from '../../names/person';

export const sightingStatuses = ['waiting', 'attached', 'withdrawn'] as const;
export type SightingStatus = (typeof sightingStatuses)[number];
export const sightingActions = ['attach', 'detach', 'withdraw', 'restore'] as const;
export type SightingAction = (typeof sightingActions)[number];

/** A sighting waits and is searched, or stands behind a claim. Detaching takes the claim back; withdrawing is for slips. */
export const sightingMoves: Moves<SightingStatus, SightingAction> = {
  waiting: { attach: 'attached', withdraw: 'withdrawn' },
  attached: { detach: 'waiting' },
  withdrawn: { restore: 'waiting' },
};
export const moveSighting = (from: SightingStatus, action: SightingAction) => moveIn(sightingMoves, from, action);

/** In what condition the person was seen, from well to dead. */
export const conditions = [
  'unknown',
  'well',
  'weak',
  'ill',
  'lightly-wounded',
  'seriously-wounded',
  'dying',
  'dead',
] as const;
export type Condition = (typeof conditions)[number];

export const knownHows = ['shared-cell', 'spoke', 'saw', 'heard'] as const;
export type KnownHow = (typeof knownHows)[number];
export const confidences = ['certain', 'fairly', 'unsure'] as const;
export type Confidence = (typeof confidences)[number];

/** Whether the witness was there. What others told is passed on, not seen. */
export const isFirstHand = (how: KnownHow) => how !== 'heard';

/** Seen dying or dead: put before an analyst. It moves no status, here or anywhere. */
export const isGrave = (condition: Condition) => condition === 'dying' || condition === 'dead';

/** What can be claimed on a sighting, and what is offered first. Whoever attaches it decides. */
export const sightingStatements = [
  'in-captivity',
  'alive',
  'wounded',
  'in-hospital',
  'transferred',
  'dead',
] as const satisfies readonly ClaimStatement[];
export type SightingStatement = (typeof sightingStatements)[number];

const suggested: Record<Condition, SightingStatement> = {
  unknown: 'in-captivity',
  well: 'in-captivity',
  weak: 'in-captivity',
  ill: 'in-captivity',
  'lightly-wounded': 'wounded',
  'seriously-wounded': 'wounded',
  dying: 'wounded',
  dead: 'dead',
};
export const statementFor = (condition: Condition): SightingStatement => suggested[condition];

/*
 * Which statements a sighting can carry: a death only where the person was seen dead, and of somebody seen dead nothing
 * that shows life. Otherwise a careless choice would move a proof of life, or start a death.
 */
export const wasSeen = (condition: Condition, says: SightingStatement): boolean =>
  (condition === 'dead') === (says === 'dead');

/** Hearsay is at best possibly true (3): whoever passes it on could not know. */
export const bestCredibility = (how: KnownHow) => (isFirstHand(how) ? 1 : 3);
export const isGradable = (how: KnownHow, credibility: number): boolean => credibility >= bestCredibility(how);

/** The day a claim made of a sighting is as of: until when the person was seen there; if that is not known, since when. */
export const asOfSighting = ({ from, until }: { from: PartialDate; until: PartialDate }): PartialDate =>
  until.precision === 'unknown' ? from : until;

/** Why a claim made of a sighting is taken back, and what that is called in the ledger. */
export const detachReasons = ['recorded-by-mistake', 'wrong-person', 'source-withdrew', 'disproved', 'other'] as const;
export type DetachReason = (typeof detachReasons)[number];
export const mayDetachWith = (reason: DetachReason, note: string | null): Decision =>
  reason === 'other' && !note ? no('needs-reason') : yes;

export type Seen = {
  readonly name: string | null;
  readonly callSign: string | null;
  readonly sex: Description['sex'];
  readonly ageAbout: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly from: PartialDate;
  readonly until: PartialDate;
};

/** An age somebody guessed is off by so many years either way. */
const guessedWithin = 4;

/** The span in which somebody was born who looked about so old at that time; unknown when either is. */
export function birthOf(ageAbout: number | null, seen: PartialDate): PartialDate {
  if (ageAbout === null || seen.from === null || seen.to === null) return unknownDate;
  const first = Number(seen.from.slice(0, 4)) - ageAbout - guessedWithin;
  const last = Number(seen.to.slice(0, 4)) - ageAbout + guessedWithin;
  return dateRange(`${first}-01-01`, `${last}-12-31`, true) ?? unknownDate;
}

/**
 * The person seen as the name engine looks for them. A name may be a first name alone, or only what others called the
 * person: a call sign is a name of its own kind.
 */
export const describeSeen = (seen: Seen): Description => ({
  names: [
    ...(seen.name ? [{ text: seen.name }] : []),
    ...(seen.callSign ? [{ text: seen.callSign, callSign: true }] : []),
  ],
  sex: seen.sex,
  birth: birthOf(seen.ageAbout, asOfSighting(seen)),
  birthPlace: null,
  unit: seen.unit,
  places: seen.place ? [seen.place] : [],
  relatives: [],
  numbers: [],
});
