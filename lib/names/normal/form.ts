import { groupsOf } from '../given-names';
import type { NameRole, NameToken, WrittenName } from '../person';
import { wordsOf } from './clean';
import { remembered } from './remembered';
import { isInitial, rolesIn, tokenOf, type Word } from './roles';
import { isChildOf, isTitle } from './titles';

const mostWords = 8;

/** One written name as tokens with roles; empty when it holds no word. */
export function formOf(name: WrittenName): NameToken[] {
  const words = name.callSign ? callSign(name) : rolesIn(writtenWords(name));
  return words.slice(0, mostWords).map(tokenOf);
}

const partNames = ['surname', 'given', 'patronymic'] as const;

function callSign(name: WrittenName): Word[] {
  const texts = [name.text, ...partNames.map((part) => name[part])];
  return texts.flatMap((text) => wordsOf(text ?? '')).map((text) => ({ text, role: 'call-sign' }));
}

/** The parts when there are any, else the text. A field that holds a whole name is read as a text. */
function writtenWords(name: WrittenName): Word[] {
  const parts = partNames
    .map((part) => ({ part, words: nameWords(name[part] ?? '') }))
    .filter(({ words }) => words.length > 0);
  if (parts.length === 0) return open(nameWords(name.text ?? ''));
  const [only] = parts;
  if (
    parts.length === 1 &&
    only &&
    only.words.length > 1 &&
    only.part !== 'patronymic' &&
    !/-/.test(name[only.part] ?? '')
  )
    return open(only.words);
  return parts.flatMap(({ part, words }) => inField(part, words));
}

const open = (words: readonly string[]): Word[] =>
  withTurkic(words.map((text, at) => ({ text, role: initialRole(text, words, at) })));
const initialRole = (text: string, words: readonly string[], at: number): NameRole | null =>
  isInitial(text, words.length > 1 && at > 0) ? 'initial' : null;

const inField = (part: (typeof partNames)[number], words: readonly string[]): Word[] =>
  words
    .filter((text) => !isChildOf(text))
    .map((text) => ({ text, role: part !== 'surname' && isInitial(text, true) ? 'initial' : part }));

/** `Алі оглу`: the word before is the father's name. */
function withTurkic(words: readonly Word[]): Word[] {
  return words.flatMap((word, at) => {
    if (isChildOf(word.text) && at > 0) return [];
    const next = words[at + 1];
    return next && isChildOf(next.text) ? [{ ...word, role: 'patronymic' as const }] : [word];
  });
}

/** The words of a name without ranks and titles; they stay when nothing else would. */
const nameWords = (text: string): readonly string[] => (text.length > 60 ? namesIn(text) : shortNames(text));
const shortNames = remembered(namesIn);

function namesIn(text: string): readonly string[] {
  const words = wordsOf(text).filter((word) => !/^\p{N}+$/u.test(word));
  const names = words.filter((word) => !isTitle(word) || mayBeMeant(word, words));
  return names.some((word) => [...word].length > 1) ? names : words;
}

/** A pet name that is a rank's abbreviation too (Серж) is a name unless another given name or an initial stands by. */
const mayBeMeant = (word: string, words: readonly string[]) =>
  groupsOf(word).length > 0 &&
  !words.some((other) => other !== word && ([...other].length === 1 || groupsOf(other).length > 0));
