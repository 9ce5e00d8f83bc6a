import type { Verdict, Weight } from '../rules';

/** The last thing said of a pair, on the score of then. `one` is a sought person or a record, `other` a record. */
export type Word = Weight & {
  readonly pairId: string;
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict | 'withdrawn';
  /** When it was said, in milliseconds. */
  readonly at: number;
};
export type Two = Pick<Word, 'one' | 'other'>;

/** Into which record each record that is joined went, and when. */
export type Joins = ReadonlyMap<string, { readonly into: string; readonly at: number }>;

/** The record that stands for this one: itself, or the one it was joined into in the end. */
export function standsFor(id: string, joins: Joins): string {
  let top = id;
  for (let join = joins.get(top); join; join = joins.get(top)) top = join.into;
  return top;
}

/** Since when what is said of `id` is said of `above`: always for itself, never if it was not joined into it. */
function aboutSince(id: string, above: string, joins: Joins): number {
  let since = Number.NEGATIVE_INFINITY;
  for (let at = id; at !== above; ) {
    const join = joins.get(at);
    if (!join) return Number.POSITIVE_INFINITY;
    since = Math.max(since, join.at);
    at = join.into;
  }
  return since;
}

/** When a word came to be about these two: when it was said, or when the records it is about were joined into them. */
export function cameTo({ one, other, at }: Two & Pick<Word, 'at'>, two: Two, joins: Joins): number {
  const straight = Math.max(aboutSince(one, two.one, joins), aboutSince(other, two.other, joins));
  const crossed = Math.max(aboutSince(one, two.other, joins), aboutSince(other, two.one, joins));
  return Math.max(at, Math.min(straight, crossed));
}

/** Whether `later` was said by somebody who had `word` before them: of the pair it had come to by then. */
export const overtakes = (later: Word, word: Word, joins: Joins) =>
  later.pairId !== word.pairId && cameTo(word, later, joins) <= later.at;

/*
 * What counts for a pair, the latest first:
 * - what was said of it, and what was said of records that were joined into the two
 * - but nothing that was taken back, and nothing that somebody has decided anew since it came to a pair
 */
export function countedFor(two: Two, words: readonly Word[], joins: Joins): (Word & { readonly verdict: Verdict })[] {
  const about = words.filter((word) => Number.isFinite(cameTo(word, two, joins)));
  return about
    .filter((word): word is Word & { verdict: Verdict } => word.verdict !== 'withdrawn')
    .filter((word) => !about.some((later) => overtakes(later, word, joins)))
    .sort((one, other) => other.at - one.at || (one.pairId < other.pairId ? 1 : -1));
}

const saidOf = (word: Word, two: Two) =>
  (word.one === two.one && word.other === two.other) || (word.one === two.other && word.other === two.one);

/** A decision in force, whether it was made about other records than the pair's own, and what stands against it. */
export type Standing = {
  readonly inForce: (Word & { readonly verdict: Verdict }) | null;
  readonly carried: boolean;
  readonly opposed: Word | null;
  /** Put to somebody whatever the score: two decisions contradict each other, or one contradicts a link. */
  readonly clash: boolean;
};

/**
 * What is in force for a pair: its own decision, or the latest that was carried to it. One that says the opposite is never
 * overruled by it, nor is a link: `linked` says that the sought person is linked to this very record.
 */
export function standingFor(two: Two, words: readonly Word[], joins: Joins, linked: boolean): Standing {
  const counted = countedFor(two, words, joins);
  const own = counted.find((word) => saidOf(word, two));
  const inForce = own ?? counted[0] ?? null;
  const opposed = counted.find(({ verdict }) => verdict !== inForce?.verdict) ?? null;
  return {
    inForce,
    carried: inForce !== null && !own,
    opposed,
    clash: opposed !== null || (linked && inForce?.verdict === 'not-same'),
  };
}
