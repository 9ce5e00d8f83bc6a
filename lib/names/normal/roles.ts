import { closeGroups, type GivenGroup, groupsOf, groupsOfPatronymic } from '../given-names';
import type { NameRole, NameToken } from '../person';
import { fatherIn } from './patronymic';
import { spellingOf } from './spelling';

export type Word = { readonly text: string; readonly role: NameRole | null };

const twoLetterInitials = new Set('zh kh ch sh ts ye yu ya ju ja je iu ia ie дж дз'.split(' '));
/** A letter that stands for a name; two Latin letters may stand for one Cyrillic letter. */
export const isInitial = (word: string, before: boolean): boolean =>
  [...word].length === 1 ? /\p{L}/u.test(word) : before && twoLetterInitials.has(word);

const mayBePatronymic = (word: string) => groupsOfPatronymic(word).length > 0 || fatherIn(word) !== null;

/**
 * Words in any order, each with the part of the name it seems to be. Patronymics and initials show by their form, given
 * names by the dictionary; the rest are surnames. Where two readings are as good the role stays open.
 */
export function rolesIn(words: readonly Word[]): Word[] {
  const father = patronymicAmong(words);
  const open = words.map((word, at) =>
    word.role ? word : at === father ? { ...word, role: 'patronymic' as const } : word,
  );
  const named = open.filter(({ role, text }) => role === null && groupsOf(text).length > 0);
  const unnamed = open.filter(({ role, text }) => role === null && groupsOf(text).length === 0);
  const clear = named.length === 0 || unnamed.length > 0 || named.length === 1;
  return open.map((word) => {
    if (word.role || !clear) return word;
    if (named.includes(word)) return { ...word, role: 'given' };
    return named.length > 0 || words.length === 1 ? { ...word, role: 'surname' } : word;
  });
}

/** Which word is the patronymic: the one after a given name before any other, the last before the first. */
function patronymicAmong(words: readonly Word[]): number {
  if (words.some(({ role }) => role === 'patronymic')) return -1;
  const found = words.flatMap(({ text, role }, at) => (role === null && mayBePatronymic(text) ? [at] : []));
  if (words.length < 2) return -1;
  const afterGiven = found.filter((at) => groupsOf(words[at - 1]?.text ?? '').length > 0);
  return afterGiven.at(-1) ?? found.at(-1) ?? -1;
}

/** A word with its role as it is compared and kept. `nearby` lets a given name with a typing error find its group. */
export function tokenOf({ text, role }: Word, nearby: boolean): NameToken {
  const spelling = spellingOf(text);
  if (role === 'initial' || role === 'call-sign') return { text, ...spelling, groups: [], short: false, role };
  if (role === 'patronymic') {
    const father = fatherIn(text);
    return { text, ...(father ? spellingOf(father) : spelling), groups: groupsOfPatronymic(text), short: false, role };
  }
  const groups = givenGroups(text, nearby);
  return { text, ...spelling, groups: groups.map(({ id }) => id), short: groups.some(({ short }) => short), role };
}

function givenGroups(text: string, nearby: boolean): readonly GivenGroup[] {
  const exact = groupsOf(text);
  return exact.length > 0 || !nearby ? exact : closeGroups(text);
}
