import { closeGroups, groupsOf, groupsOfPatronymic } from '../given-names';
import type { NameRole, NameToken } from '../person';
import { fatherIn } from './patronymic';
import { remembered } from './remembered';
import { spellingOf } from './spelling';

export type Word = { readonly text: string; readonly role: NameRole | null };

const twoLetterInitials = new Set('zh kh ch sh ts ye yu ya ju ja je iu ia ie дж дз'.split(' '));
/** A letter that stands for a name; two Latin letters may stand for one Cyrillic letter. */
export const isInitial = (word: string, before: boolean): boolean =>
  [...word].length === 1 ? /\p{L}/u.test(word) : before && twoLetterInitials.has(word);

const mayBePatronymic = (word: string) => groupsOfPatronymic(word).length > 0 || fatherIn(word) !== null;

/** Endings by which a word shows that it is a surname, in readable Latin. */
const surnameEnding = /(.[oe]v|nk[oa]|chuk|iuk|ski|shvili|adze|ch)$/;

/** How a word without a role reads: a given name surely, perhaps (short, or with an error), or hardly. */
function likeness(word: string): 'given' | 'perhaps' | 'surname' | 'open' {
  const exact = groupsOf(word);
  if (exact.some(({ short }) => !short)) return 'given';
  if (exact.length > 0) return 'perhaps';
  if (surnameEnding.test(spellingOf(word).fine)) return 'surname';
  return closeGroups(word).length > 0 ? 'perhaps' : 'open';
}

/**
 * Words in any order, each with the part of the name it seems to be. Patronymics and initials show by their form, given
 * names by the dictionary; the rest are surnames. Where two readings are as good the role stays open.
 */
export function rolesIn(words: readonly Word[]): Word[] {
  const father = patronymicAmong(words);
  if (words.length === 2 && father !== -1) return nameAndFather(words, father);
  const open = words.map((word, at) => (at === father ? { ...word, role: 'patronymic' as const } : word));
  const unknown = open.filter(({ role }) => role === null);
  const given = givenAmong(unknown.map(({ text }) => text));
  if (!given) return open;
  return open.map((word) => (word.role ? word : { ...word, role: given.has(word.text) ? 'given' : 'surname' }));
}

/**
 * Of two words, one that ends like a patronymic: before a given name, or of no father's name we know, it is a surname
 * (Ковалевич Іван); after one it can be either (Роман Абрамович).
 */
function nameAndFather(words: readonly Word[], father: number): Word[] {
  const surname = father === 0 || groupsOfPatronymic(words[father]?.text ?? '').length === 0;
  return words.map((word, at) => {
    if (word.role) return word;
    return at === father ? { ...word, role: surname ? 'surname' : null } : { ...word, role: 'given' };
  });
}

/** Which of the words are given names; null when it cannot be said. Among several, at least one must not be. */
function givenAmong(words: readonly string[]): Set<string> | null {
  const like = (...wanted: ReturnType<typeof likeness>[]) => words.filter((word) => wanted.includes(likeness(word)));
  const sure = like('given');
  const likely = sure.length > 0 ? sure : like('perhaps');
  if (words.length === 1) return new Set(words.filter((word) => groupsOf(word).length > 0));
  if (likely.length > 0) return likely.length < words.length ? new Set(likely) : null;
  const surnames = like('surname');
  return surnames.length > 0 && surnames.length < words.length ? new Set(like('open')) : null;
}

/** Which word is the patronymic: of a father's name we know before any other, then by place: after the given name. */
function patronymicAmong(words: readonly Word[]): number {
  const names = words.filter(({ role }) => role !== 'initial');
  if (names.length < 2 || words.some(({ role }) => role === 'patronymic')) return -1;
  const alike = words.flatMap(({ text, role }, at) => (role === null && mayBePatronymic(text) ? [at] : []));
  const known = alike.filter((at) => groupsOfPatronymic(words[at]?.text ?? '').length > 0);
  const found = known.length > 0 ? known : alike;
  const afterGiven = found.filter((at) => groupsOf(words[at - 1]?.text ?? '').length > 0);
  return afterGiven.at(-1) ?? found.at(-1) ?? -1;
}

/** A word with its role as it is compared and kept. A given name with a typing error finds its group. */
export const tokenOf = ({ text, role }: Word): NameToken => tokens[role ?? 'open'](text);

const inRole = (role: NameRole | null) => remembered((text) => madeToken(text, role));
const tokens: Record<NameRole | 'open', (text: string) => NameToken> = {
  surname: inRole('surname'),
  given: inRole('given'),
  patronymic: inRole('patronymic'),
  initial: inRole('initial'),
  'call-sign': inRole('call-sign'),
  open: inRole(null),
};

function madeToken(text: string, role: NameRole | null): NameToken {
  const spelling = spellingOf(text);
  if (role === 'initial' || role === 'call-sign') return { text, ...spelling, groups: [], short: false, role };
  if (role === 'patronymic') {
    const father = fatherIn(text);
    return { text, ...(father ? spellingOf(father) : spelling), groups: groupsOfPatronymic(text), short: false, role };
  }
  const fathers = role === null ? groupsOfPatronymic(text) : [];
  if (fathers.length > 0) return { text, ...eitherWay(text), groups: fathers, short: false, role };
  const exact = groupsOf(text);
  const nearby = exact.length === 0 && role !== 'surname' && likeness(text) === 'perhaps';
  const groups = nearby ? closeGroups(text) : exact;
  return { text, ...spelling, groups: groups.map(({ id }) => id), short: groups.some(({ short }) => short), role };
}

/** A word that is a surname or a patronymic, by the sound of both. */
function eitherWay(text: string) {
  const { fine, skeletons } = spellingOf(text);
  return { fine, skeletons: [...skeletons, ...spellingOf(fatherIn(text) ?? text).skeletons] };
}
