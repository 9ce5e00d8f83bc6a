import { groupsOf } from '../given-names';
import type { NameToken, Population } from '../person';
import { beginsWith } from './initials';
import { type Kinship, kinshipOf, otherForm, same, shareGroup } from './kinship';
import type { NameLevel, NamePart } from './levels';
import { exact, givenBits, patronymicBits, surnameBits, swappedBits } from './weights';

/** What two words of a name have in common. `apart`: alike, and yet known to be two names. */
export type Likeness = {
  readonly part: NamePart;
  readonly level: NameLevel;
  readonly bits: number;
  readonly apart: boolean;
};

const isPatronymic = (token: NameToken) => token.role === 'patronymic';

/** How one word of our name agrees with one word of theirs; null when it does not. Symmetric. */
export function likeness(a: NameToken, b: NameToken, population: Population): Likeness | null {
  if (a.role === 'call-sign' || b.role === 'call-sign') return null;
  if (a.role === 'initial' || b.role === 'initial') return initialLikeness(a, b);
  if (isPatronymic(a) !== isPatronymic(b)) return fatherElsewhere(a, b, population);
  const part = partOf(a, b);
  const kinship = kinshipOf(a, b, part !== 'surname');
  if (kinship === null || (kinship.kind === 'begins-alike' && part === 'surname')) return null;
  const found = part === 'surname' ? surname(kinship, a, b, population) : forename(part, kinship, a, b, population);
  const swapped = a.role !== null && b.role !== null && a.role !== b.role;
  if (!swapped) return found;
  return { ...found, level: isWhole(kinship) ? 'swapped' : found.level, bits: found.bits + swappedBits };
}

const isWhole = ({ kind }: Kinship) => kind === 'same' || kind === 'other-form' || kind === 'by-ear';

/**
 * The part a pair of words stands for: what both say, or the one that says anything. Where one calls surname what the
 * other calls given name, it is the given name if a dictionary knows it.
 */
function partOf(a: NameToken, b: NameToken): NamePart {
  if (a.role === b.role && a.role !== null) return a.role === 'patronymic' || a.role === 'given' ? a.role : 'surname';
  if (a.role === null && b.role === null) return shareGroup(a, b) ? 'given' : 'surname';
  if (a.role === null || b.role === null) return (a.role ?? b.role) === 'given' ? 'given' : 'surname';
  return a.groups.length > 0 !== b.groups.length > 0 || shareGroup(a, b) ? 'given' : 'surname';
}

/**
 * A patronymic is kept as the father's name, and Іван is not Іванович: it meets another part only where that is a
 * patronymic in full, taken for a surname or for either.
 */
function fatherElsewhere(a: NameToken, b: NameToken, population: Population): Likeness | null {
  const [father, word] = isPatronymic(a) ? [a, b] : [b, a];
  if (word.role === 'given') return null;
  const whole = father.text === word.text || (word.fine.startsWith(father.fine) && fatherEnding.test(word.fine));
  if (word.role === null) {
    if (!whole && !(fatherEnding.test(word.fine) && shareGroup(father, word))) return null;
    return forename('patronymic', whole ? same : otherForm, father, word, population);
  }
  if (!whole) return null;
  const { least, most, byEarHabit } = surnameBits;
  const bits = bitsOf(population.surname(word), least, most) - byEarHabit.loss + swappedBits;
  return alike('surname', 'swapped', bits);
}

const fatherEnding = /([eo]vich|ich|[eoi]vn[ai]|ichna)$/;

const bitsOf = (share: number, least: number, most: number) => Math.min(Math.max(-Math.log2(share), least), most);
const alike = (part: NamePart, level: NameLevel, bits: number): Likeness => ({
  part,
  level,
  bits: exact(bits),
  apart: false,
});

function surname({ kind, far, byMistake }: Kinship, a: NameToken, b: NameToken, population: Population): Likeness {
  const { least, most, mostByEar } = surnameBits;
  if (kind === 'same') {
    const share = Math.max(population.surname(a), population.surname(b));
    return alike('surname', 'same', bitsOf(share, least, most) + surnameBits.same);
  }
  if (kind === 'by-ear') {
    const { loss, perHalfEdit } = byMistake ? surnameBits.byEarMistake : surnameBits.byEarHabit;
    const bits = bitsOf(soundShare(a, b, population), least, mostByEar) - loss - Math.max(far - 1, 0) * perHalfEdit;
    return alike('surname', 'other-form', Math.max(bits, surnameBits.twoEdits));
  }
  const longer = Math.min(a.fine.length, b.fine.length) - 6;
  if (kind === 'misheard') return alike('surname', 'misheard', mistake(surnameBits.misheard, longer));
  if (kind === 'one-edit') return alike('surname', 'one-edit', mistake(surnameBits.oneEdit, longer));
  return alike('surname', 'two-edits', mistake(surnameBits.twoEdits, longer));
}

/** The longer a name, the fewer others are one mistake away from it. */
const mistake = (bits: number, longer: number) => bits + Math.max(Math.min(longer, 3), -2) * surnameBits.perLetter;

/** How many bear a surname that sounds like both: the commonest of the readings they share. */
function soundShare(a: NameToken, b: NameToken, population: Population): number {
  let share = 0;
  for (const skeleton of a.skeletons)
    if (b.skeletons.includes(skeleton)) share = Math.max(share, population.sound(skeleton));
  return share;
}

function forename(
  part: 'given' | 'patronymic',
  kinship: Kinship,
  a: NameToken,
  b: NameToken,
  population: Population,
): Likeness {
  const table = part === 'given' ? givenBits : patronymicBits;
  const { kind, far, byMistake } = kinship;
  if (kind !== 'same' && isListed(part, a) && isListed(part, b) && !shareGroup(a, b))
    return { part, level: far < 2 ? 'misheard' : 'one-edit', bits: exact(table.knownApart), apart: true };
  if (kind === 'misheard' || (kind === 'by-ear' && byMistake)) return alike(part, 'misheard', table.misheard);
  if (kind === 'one-edit') return alike(part, kind, table.oneEdit);
  if (kind === 'two-edits') return alike(part, kind, table.twoEdits);
  if (kind === 'begins-alike') return alike(part, kind, table.beginsAlike);
  const share = Math.max(population[part](a), population[part](b));
  const full = bitsOf(share, table.least, table.most);
  if (a.short !== b.short && part === 'given') return shortForm(a, b, full);
  return kind === 'same' ? alike(part, 'same', full + table.same) : alike(part, 'other-form', full + table.otherForm);
}

/** A short form of several names (Саша, Женя) says less than one that has a single full name. */
function shortForm(a: NameToken, b: NameToken, full: number): Likeness {
  const shared = (a.short ? a : b).groups.length > 1;
  return shared
    ? alike('given', 'short-shared', full * givenBits.sharedShort)
    : alike('given', 'short', full + givenBits.short);
}

/** True for a word the dictionary has as it stands, and not only but for an error. */
const isListed = (part: NamePart, { text, groups }: NameToken) =>
  groups.length > 0 && (part === 'patronymic' || groupsOf(text).length > 0);

/** An initial agrees with a given name or father's name any form of which begins with it, or with the same initial. */
function initialLikeness(a: NameToken, b: NameToken): Likeness | null {
  const [initial, other] = a.role === 'initial' ? [a, b] : [b, a];
  if (other.role === 'surname' || !beginsWith(other, initial)) return null;
  return other.role === 'patronymic'
    ? alike('patronymic', 'initial', patronymicBits.initial)
    : alike('given', 'initial', givenBits.initial);
}
