import type { NameToken, Prepared } from '../person';
import { compareBirths } from './births';
import { halfEdits } from './edits';
import type { PartScore } from './levels';
import { otherBits } from './weights';

/** Everything besides the name that both sides say something about. Symmetric in bits. */
export function addOtherParts(parts: PartScore[], ours: Prepared, theirs: Prepared): void {
  const birth = compareBirths(ours.birth, theirs.birth);
  if (birth !== null)
    parts.push({
      part: 'birth',
      level: birth.level,
      bits: birth.bits,
      ours: written(ours.birth),
      theirs: written(theirs.birth),
    });
  if (ours.sex !== theirs.sex && ours.sex !== 'unknown' && theirs.sex !== 'unknown')
    parts.push({ part: 'sex', level: 'different', bits: otherBits.sexDifferent, ours: ours.sex, theirs: theirs.sex });
  add(parts, birthPlace(ours.birthPlace, theirs.birthPlace));
  add(parts, unit(ours.unit, theirs.unit));
  if (ours.places.length > 0 && theirs.places.length > 0) add(parts, place(ours.places, theirs.places));
  if (ours.relatives.length > 0 && theirs.relatives.length > 0) add(parts, relative(ours.relatives, theirs.relatives));
  if (ours.numbers.length > 0 && theirs.numbers.length > 0) add(parts, number(ours.numbers, theirs.numbers));
}

const add = (list: PartScore[], part: PartScore | null) => {
  if (part !== null) list.push(part);
};

/** A date as far as it is known, without words: the screen says it in the reader's language. */
function written({ precision, from, to, approximate }: Prepared['birth']): string {
  if (from === null) return '';
  const head = approximate ? '~' : '';
  if (precision === 'day') return head + from;
  if (precision === 'range') return `${head}${from}/${to ?? from}`;
  return head + from.slice(0, precision === 'month' ? 7 : 4);
}

/** The share of the words of the shorter text that the longer one has too; words under two letters do not count. */
function common(a: string, b: string): number {
  const one = new Set(a.split(' ').filter(({ length }) => length > 1));
  const other = new Set(b.split(' ').filter(({ length }) => length > 1));
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  const fewer = Math.min(one.size, other.size);
  return fewer === 0 ? 0 : shared / fewer;
}

/** Places are kept by their sounds, which nobody can read. */
const unsaid = { ours: '', theirs: '' } as const;

function birthPlace(ours: string | null, theirs: string | null): PartScore | null {
  if (!ours || !theirs) return null;
  const answer = { part: 'birth-place', ...unsaid } as const;
  if (ours === theirs) return { ...answer, level: 'same', bits: otherBits.birthPlaceSame };
  return common(ours, theirs) > 0
    ? { ...answer, level: 'partly', bits: otherBits.birthPlacePartly }
    : { ...answer, level: 'different', bits: otherBits.birthPlaceDifferent };
}

function unit(ours: string | null, theirs: string | null): PartScore | null {
  if (!ours || !theirs) return null;
  const answer = { part: 'unit', ours, theirs } as const;
  if (ours === theirs) return { ...answer, level: 'same', bits: otherBits.unitSame };
  return common(ours, theirs) > 0
    ? { ...answer, level: 'partly', bits: otherBits.unitPartly }
    : { ...answer, level: 'different', bits: otherBits.unitDifferent };
}

/** The best of all pairs; further pairs add nothing. */
function bestOf<T>(ours: readonly T[], theirs: readonly T[], of: (a: T, b: T) => PartScore | null): PartScore | null {
  let best: PartScore | null = null;
  for (const one of ours)
    for (const other of theirs) {
      const part = of(one, other);
      if (part !== null && (best === null || part.bits > best.bits)) best = part;
    }
  return best;
}

const place = (ours: readonly string[], theirs: readonly string[]) =>
  bestOf(ours, theirs, (one, other) => {
    const answer = { part: 'place', ...unsaid } as const;
    if (one === other) return { ...answer, level: 'same', bits: otherBits.placeSame };
    return common(one, other) > 0 ? { ...answer, level: 'partly', bits: otherBits.placePartly } : null;
  });

type Words = readonly NameToken[];

const textOf = (words: Words) => words.map(({ text }) => text).join(' ');
const alike = (a: NameToken, b: NameToken) =>
  a.fine === b.fine ||
  a.groups.some((group) => b.groups.includes(group)) ||
  a.skeletons.some((skeleton) => skeleton.length > 2 && b.skeletons.includes(skeleton));

/** A relative is the same when two words agree; one word may be a neighbour's. */
const relative = (ours: readonly Words[], theirs: readonly Words[]) =>
  bestOf(ours, theirs, (one, other) => {
    const agreeing = one.filter((word) => other.some((another) => alike(word, another))).length;
    const reverse = other.filter((word) => one.some((another) => alike(word, another))).length;
    const answer = { part: 'relative', ours: textOf(one), theirs: textOf(other) } as const;
    const both = Math.min(agreeing, reverse);
    if (both > 1) return { ...answer, level: 'same', bits: otherBits.relativeSame };
    return both === 1 ? { ...answer, level: 'partly', bits: otherBits.relativePartly } : null;
  });

/** Numbers of one length contradict a little; of different length they are different documents and say nothing. */
const number = (ours: readonly string[], theirs: readonly string[]) =>
  bestOf(ours, theirs, (one, other) => {
    const answer = { part: 'number', ours: one, theirs: other } as const;
    const long = one.length >= 6 && other.length >= 6;
    if (one === other)
      return { ...answer, level: 'same', bits: long ? otherBits.numberSame : otherBits.numberShortSame };
    if (long && halfEdits(one, other, 2) <= 2) return { ...answer, level: 'one-edit', bits: otherBits.numberOneEdit };
    return long && one.length === other.length
      ? { ...answer, level: 'different', bits: otherBits.numberDifferent }
      : null;
  });
