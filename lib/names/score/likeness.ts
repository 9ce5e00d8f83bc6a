import type { NameToken, Population } from '../person';
import { halfEdits } from './edits';
import type { NameLevel, NamePart } from './levels';
import { exact, givenBits, patronymicBits, surnameBits, swappedBits } from './weights';

/** What two words of a name have in common. `apart`: alike, and yet known to be two names. */
export type Likeness = {
  readonly part: NamePart;
  readonly level: NameLevel;
  readonly bits: number;
  readonly apart: boolean;
};

type Kinship = 'same' | 'other-form' | 'by-ear' | 'misheard' | 'one-edit' | 'two-edits' | 'begins-alike';

const isPatronymic = (token: NameToken) => token.role === 'patronymic';

/** How one word of our name agrees with one word of theirs; null when it does not. Symmetric. */
export function likeness(a: NameToken, b: NameToken, population: Population): Likeness | null {
  if (a.role === 'call-sign' || b.role === 'call-sign') return null;
  if (a.role === 'initial' || b.role === 'initial') return initialLikeness(a, b);
  if (isPatronymic(a) !== isPatronymic(b)) return fatherAsSurname(a, b, population);
  const part = partOf(a, b);
  const kinship = kinshipOf(a, b);
  if (kinship === null) return null;
  if (kinship === 'begins-alike' && part === 'surname') return null;
  const swapped = isSwapped(a, b);
  const found = part === 'surname' ? surname(kinship, a, b, population) : forename(part, kinship, a, b, population);
  if (!swapped) return found;
  const whole = kinship === 'same' || kinship === 'other-form' || kinship === 'by-ear';
  return { ...found, level: whole ? 'swapped' : found.level, bits: found.bits + swappedBits };
}

/** The part a pair of words stands for: what both say, else what the word itself is known as. */
function partOf(a: NameToken, b: NameToken): NamePart {
  if (isPatronymic(a) && isPatronymic(b)) return 'patronymic';
  if (a.role === 'surname' && b.role === 'surname') return 'surname';
  if (a.role === 'given' && b.role === 'given') return 'given';
  const given = a.role === null ? b.role === 'given' : b.role === null && a.role === 'given';
  return given || shareGroup(a, b) ? 'given' : 'surname';
}

const isSwapped = (a: NameToken, b: NameToken) => a.role !== null && b.role !== null && a.role !== b.role;

function shareGroup(a: NameToken, b: NameToken): boolean {
  for (const group of a.groups) if (b.groups.includes(group)) return true;
  return false;
}

/** How near two words sound that share a skeleton, in half edits of their letters; null when they share none. */
function earshot(a: NameToken, b: NameToken): number | null {
  let longest = 0;
  for (const skeleton of a.skeletons)
    if (skeleton.length > longest && b.skeletons.includes(skeleton)) longest = skeleton.length;
  if (longest < 2) return null;
  const distance = halfEdits(a.fine, b.fine, furthestByEar);
  return distance <= (longest === 2 ? 3 : longest === 3 ? 5 : furthestByEar + 1) ? distance : null;
}

const furthestByEar = 8;

function kinshipOf(a: NameToken, b: NameToken): Kinship | null {
  if (a.fine === b.fine) return 'same';
  if (shareGroup(a, b)) return 'other-form';
  const shorter = Math.min(a.fine.length, b.fine.length);
  if (shorter < 3) return null;
  if (earshot(a, b) !== null) return 'by-ear';
  const distance = halfEdits(a.fine, b.fine, shorter >= 7 ? 4 : 2);
  if (distance === 1) return 'misheard';
  if (distance === 2 && shorter >= 4) return 'one-edit';
  if (distance <= 4 && shorter >= 7) return 'two-edits';
  return beginsAlike(a, b) ? 'begins-alike' : null;
}

/** A short form no list knows (Олексієчко) begins like the name it comes from. */
const beginsAlike = (a: NameToken, b: NameToken) =>
  (a.groups.length === 0) !== (b.groups.length === 0) && a.fine.slice(0, 4) === b.fine.slice(0, 4);

/**
 * A patronymic is kept as the father's name, and Іван is not Іванович: it meets another part only where that is a
 * patronymic in full which was taken for a surname.
 */
function fatherAsSurname(a: NameToken, b: NameToken, population: Population): Likeness | null {
  const [father, word] = isPatronymic(a) ? [a, b] : [b, a];
  const whole = father.text === word.text || (fatherEnding.test(word.fine) && word.fine.startsWith(father.fine));
  if (!whole || word.role === 'given') return null;
  const { least, most, byEar } = surnameBits;
  const bits = bitsOf(population.surname(word), least, most) + byEar + swappedBits;
  return { part: 'surname', level: 'swapped', bits: exact(bits), apart: false };
}

const fatherEnding = /[eo]vich$/;

const bitsOf = (share: number, least: number, most: number) => Math.min(Math.max(-Math.log2(share), least), most);

function surname(kinship: Kinship, a: NameToken, b: NameToken, population: Population): Likeness {
  const { least, most } = surnameBits;
  const answer = (level: NameLevel, bits: number): Likeness => ({
    part: 'surname',
    level,
    bits: exact(bits),
    apart: false,
  });
  if (kinship === 'same') {
    const share = Math.max(population.surname(a), population.surname(b));
    return answer('same', bitsOf(share, least, most) + surnameBits.same);
  }
  if (kinship === 'by-ear' || kinship === 'other-form') {
    const far = Math.max((earshot(a, b) ?? 0) - 1, 0);
    const bits = bitsOf(soundShare(a, b, population), least, surnameBits.mostByEar);
    return answer('other-form', bits + surnameBits.byEar + far * surnameBits.perHalfEdit);
  }
  if (kinship === 'misheard') return answer('misheard', surnameBits.misheard);
  if (kinship === 'one-edit') return answer('one-edit', surnameBits.oneEdit);
  return answer('two-edits', surnameBits.twoEdits);
}

/** How many bear a surname that sounds like both: the commonest of the readings they share. */
function soundShare(a: NameToken, b: NameToken, population: Population): number {
  let share = 0;
  for (const skeleton of a.skeletons)
    if (b.skeletons.includes(skeleton)) share = Math.max(share, population.sound(skeleton));
  return share || Math.max(population.surname(a), population.surname(b));
}

function forename(
  part: 'given' | 'patronymic',
  kinship: Kinship,
  a: NameToken,
  b: NameToken,
  population: Population,
): Likeness {
  const table = part === 'given' ? givenBits : patronymicBits;
  const answer = (level: NameLevel, bits: number, apart = false): Likeness => ({
    part,
    level,
    bits: exact(bits),
    apart,
  });
  const whole = kinship === 'same' || kinship === 'other-form' || kinship === 'by-ear';
  const known = a.groups.length > 0 && b.groups.length > 0;
  if (kinship !== 'same' && known && !shareGroup(a, b)) {
    const level = kinship === 'misheard' || kinship === 'by-ear' ? 'misheard' : 'one-edit';
    return answer(level, table.knownApart, true);
  }
  if (!whole) {
    const bits = { misheard: table.misheard, 'one-edit': table.oneEdit, 'two-edits': table.twoEdits };
    return kinship === 'begins-alike' ? answer(kinship, table.beginsAlike) : answer(kinship, bits[kinship]);
  }
  const share = Math.max(population[part](a), population[part](b));
  const full = bitsOf(share, table.least, table.most);
  if (a.short !== b.short && part === 'given') return shortForm(a, b, full);
  return kinship === 'same' ? answer('same', full + table.same) : answer('other-form', full + table.otherForm);
}

/** A short form of several names (Саша, Женя) says less than one that has a single full name. */
function shortForm(a: NameToken, b: NameToken, full: number): Likeness {
  const shared = (a.short ? a : b).groups.length > 1;
  const bits = shared ? full * givenBits.sharedShort : full + givenBits.short;
  return { part: 'given', level: shared ? 'short-shared' : 'short', bits: exact(bits), apart: false };
}

/** An initial agrees with a given name or father's name that begins with it, or with the same initial. */
function initialLikeness(a: NameToken, b: NameToken): Likeness | null {
  const other = a.role === 'initial' ? b : a;
  if (other.role === 'surname') return null;
  const letters = a.fine.slice(0, 1) === b.fine.slice(0, 1) && a.fine !== '';
  const sounds = a.skeletons.some((one) => b.skeletons.some((another) => one.slice(0, 1) === another.slice(0, 1)));
  if (!letters && !sounds) return null;
  const part = other.role === 'patronymic' ? 'patronymic' : 'given';
  return {
    part,
    level: 'initial',
    bits: exact(part === 'given' ? givenBits.initial : patronymicBits.initial),
    apart: false,
  };
}
