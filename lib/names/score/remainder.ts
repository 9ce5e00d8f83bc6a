import type { NameRole, NameToken } from '../person';
import type { Pairing } from './alignment';
import type { NameLevel, NamePart } from './levels';
import { givenBits, patronymicBits, surnameBits } from './weights';

type Words = readonly NameToken[];

const withRole = (words: Words, role: NameRole) => words.filter((word) => word.role === role);
const textOf = (words: Words) => words.map(({ text }) => text).join(' ');

/**
 * What the words that found no partner mean. A word on one side only says nothing; words on both sides that should have
 * been the same part contradict each other. Roles are hints: a word without one may be either name.
 */
export function missingOrDifferent(ours: Words, theirs: Words, matched: ReadonlySet<NamePart>): Pairing[] {
  const found: Pairing[] = [];
  if (ours.length === 0 && theirs.length === 0) return found;
  const [a, b] = [mainOf(ours), mainOf(theirs)];
  if (a.length > 0 && b.length > 0) found.push(...ofMainNames(a, b, matched));
  if (!matched.has('patronymic')) found.push(...ofPatronymics(ours, theirs, matched.has('given')));
  if (!matched.has('given')) found.push(...ofInitials(ours, theirs));
  return found;
}

const mainOf = (words: Words) => words.filter(({ role }) => role === 'surname' || role === 'given' || role === null);

function ofMainNames(a: Words, b: Words, matched: ReadonlySet<NamePart>): Pairing[] {
  const surname = matched.has('surname');
  const given = matched.has('given');
  if (surname && given) return [partly(a, b)];
  if (surname) return [onlySurnames(a) && onlySurnames(b) ? partly(a, b) : differing('given', a, b)];
  if (given) return [onlyGiven(a) && onlyGiven(b) ? partly(a, b) : differing('surname', a, b)];
  return nothingMatched(a, b);
}

const onlySurnames = (words: Words) => words.every(({ role }) => role === 'surname');
const onlyGiven = (words: Words) => words.every(({ role }) => role === 'given');

/** Neither name has a partner: each part that both sides have contradicts. */
function nothingMatched(a: Words, b: Words): Pairing[] {
  if (a.length > 1 && b.length > 1) {
    const [surnames, others] = [surnameWords(a), surnameWords(b)];
    return [differing('surname', surnames, others), differing('given', without(a, surnames), without(b, others))];
  }
  if (onlyGiven(a) || onlyGiven(b)) {
    const [names, others] = [onlyGiven(a) ? a : withRole(a, 'given'), onlyGiven(b) ? b : withRole(b, 'given')];
    return names.length > 0 && others.length > 0 ? [differing('given', names, others)] : [];
  }
  return [differing('surname', surnameWords(a), surnameWords(b))];
}

function surnameWords(words: Words): Words {
  const said = withRole(words, 'surname');
  if (said.length > 0 && said.length < Math.max(words.length, 2)) return said;
  const unknown = words.filter(({ role }) => role !== 'given');
  return (unknown.length > 0 ? unknown : words).slice(0, 1);
}

const without = (words: Words, left: Words) => words.filter((word) => !left.includes(word));

const pairing = (part: NamePart, level: NameLevel, bits: number, a: Words, b: Words): Pairing => ({
  part,
  level,
  bits,
  apart: bits < surnameBits.partly,
  ours: textOf(a),
  theirs: textOf(b),
});

const partly = (a: Words, b: Words) =>
  onlyGiven(a) && onlyGiven(b)
    ? pairing('given', 'partly', givenBits.partly, a, b)
    : pairing('surname', 'partly', surnameBits.partly, a, b);

const differing = (part: 'surname' | 'given', a: Words, b: Words) =>
  pairing(part, 'different', part === 'surname' ? surnameBits.different : givenBits.different, a, b);

/** Father's names that contradict, or an initial that begins another one. One side without any is no contradiction. */
function ofPatronymics(ours: Words, theirs: Words, given: boolean): Pairing[] {
  const [a, b] = [withRole(ours, 'patronymic'), withRole(theirs, 'patronymic')];
  if (a.length > 0 && b.length > 0) return [pairing('patronymic', 'different', patronymicBits.different, a, b)];
  if (a.length === 0 && b.length === 0) return [];
  const [mine, other] = [secondInitial(ours, given), secondInitial(theirs, given)];
  const differs = (a.length > 0 && other.length > 0) || (b.length > 0 && mine.length > 0);
  if (!differs) return [pairing('patronymic', 'missing', 0, a, b)];
  const bits = patronymicBits.initialDiffers;
  return [pairing('patronymic', 'initial-differs', bits, a.length > 0 ? a : mine, b.length > 0 ? b : other)];
}

/** The initial that stands for the father's name: the last of two, or the only one left beside a given name. */
function secondInitial(words: Words, given: boolean): Words {
  const initials = withRole(words, 'initial');
  return initials.length > 1 || given ? initials.slice(-1) : [];
}

function ofInitials(ours: Words, theirs: Words): Pairing[] {
  const [initialsA, initialsB] = [withRole(ours, 'initial'), withRole(theirs, 'initial')];
  const [a, b] = [withRole(ours, 'given'), withRole(theirs, 'given')];
  if (initialsA.length > 0 && b.length > 0) return [otherGivenInitial(initialsA, b)];
  if (a.length > 0 && initialsB.length > 0) return [otherGivenInitial(a, initialsB)];
  return initialsA.length > 0 && initialsB.length > 0 ? [otherGivenInitial(initialsA, initialsB)] : [];
}

const otherGivenInitial = (one: Words, other: Words) =>
  pairing('given', 'initial-differs', givenBits.initialDiffers, one.slice(0, 1), other.slice(0, 1));
