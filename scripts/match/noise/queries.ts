import type { Random } from '../population/random';
import { misheard, mistyped, withLookAlikes, wrongDate } from './damage';
import { familiar, foreign } from './equivalents';
import { type KnownPerson, mansSurname } from './known-person';
import { type Habit, habits, type Language, latinAfter, withoutMarks } from './latin-habits';

/** The words of a query before they are put in an order. */
export type Words = { readonly surname: string; readonly given: string; readonly patronymic: string | null };
export type Asked = { readonly name: string; readonly birth: string };

const languageOf = (person: KnownPerson): Language =>
  person.given.uk !== person.given.ru && person.row.given === person.given.ru ? 'ru' : 'uk';
export const asRecorded = ({ row }: KnownPerson): Words => ({
  surname: row.surname,
  given: row.given,
  patronymic: row.patronymic || null,
});
const inLanguage = (person: KnownPerson, language: Language): Words => ({
  surname: person.surname[language],
  given: person.given[language],
  patronymic: person.patronymic?.[language] ?? null,
});
export const inOtherLanguage = (person: KnownPerson): Words =>
  /[a-z]/i.test(person.row.surname)
    ? inLanguage(person, 'uk')
    : inLanguage(person, languageOf(person) === 'uk' ? 'ru' : 'uk');
const inCyrillic = (random: Random, person: KnownPerson) => inLanguage(person, random.chance(0.65) ? 'uk' : 'ru');

const eachWord = (words: Words, change: (word: string) => string): Words => ({
  surname: change(words.surname),
  given: change(words.given),
  patronymic: words.patronymic === null ? null : change(words.patronymic),
});

/** In Latin letters after one habit; sometimes the given name as foreigners know it. */
export function inLatinAfter(random: Random, person: KnownPerson, habit: Habit): Words {
  const language: Language = habit === 'passport' || (habit !== 'official' && random.chance(0.4)) ? 'ru' : 'uk';
  const words = inLanguage(person, language);
  const plain = random.chance(0.5) ? withoutMarks : (word: string) => word;
  const spelled = eachWord(words, (word) => plain(latinAfter(habit, { word, language, man: person.man })));
  const known = foreign.get(person.given.uk);
  const isForeign = habit !== 'official' && habit !== 'passport' && known && random.chance(0.25);
  const rest = isForeign ? { ...spelled, given: plain(random.pick(known)) } : spelled;
  return random.chance(0.6) ? { ...rest, patronymic: null } : rest;
}

const somewhere = (random: Random, words: Words, change: (word: string) => string): Words => {
  const luck = random.next();
  if (words.patronymic && luck < 0.2) return { ...words, patronymic: change(words.patronymic) };
  return luck < 0.4 ? { ...words, given: change(words.given) } : { ...words, surname: change(words.surname) };
};
const small = (words: Words) => eachWord(words, (word) => word.toLowerCase());
export const withTypo = (random: Random, words: Words) =>
  somewhere(random, small(words), (word) => mistyped(random, word));
export const heardWrong = (random: Random, words: Words) =>
  somewhere(random, small(words), (word) => misheard(random, word));

export function familiarly(random: Random, person: KnownPerson, words: Words): Words | null {
  const forms = familiar.get(person.given.uk);
  return forms
    ? { ...words, given: random.pick(forms), patronymic: random.chance(0.8) ? null : words.patronymic }
    : null;
}

const ranks = [
  'солдат',
  'ст. солдат',
  'мол. сержант',
  'сержант',
  'капітан',
  'лейтенант',
  'рядовой',
  'майор',
  'Sgt',
  'Pvt',
];

/** Letters of two alphabets in one word, or a rank in front. */
export function mixedUp(random: Random, words: Words): { words: Words; before: string } {
  if (random.chance(0.4)) return { words, before: `${random.pick(ranks)} ` };
  return { words: eachWord(small(words), (word) => withLookAlikes(random, word)), before: '' };
}

export const withoutPatronymic = (words: Words): Words => ({ ...words, patronymic: null });

export function inInitials(random: Random, words: Words): string {
  const letter = (word: string) => word.charAt(0).toUpperCase();
  const { surname, given, patronymic } = words;
  const dots = patronymic
    ? `${letter(given)}.${random.chance(0.5) ? ' ' : ''}${letter(patronymic)}.`
    : `${letter(given)}.`;
  return random.chance(0.75) ? `${surname} ${dots}` : `${dots} ${surname}`;
}

/** A woman under the other form of her surname, or her own in another language. */
export const womansForms = (random: Random, person: KnownPerson): Words => {
  const words = inCyrillic(random, person);
  const luck = random.next();
  if (luck < 0.35) return { ...words, surname: mansSurname(words.surname) };
  if (luck < 0.7) return inLatinAfter(random, person, random.pick(habits));
  return inOtherLanguage(person);
};

/** Words in one of the orders people write them in, in some letter case. */
export function inSomeOrder(random: Random, { surname, given, patronymic }: Words, swapped = false): string {
  const rest = patronymic ? [given, patronymic] : [given];
  const ordinary = random.chance(0.65) ? [surname, ...rest] : [...rest, surname];
  const odd = patronymic
    ? random.pick([
        [given, surname, patronymic],
        [patronymic, given, surname],
        [patronymic, surname, given],
      ])
    : [given, surname];
  const text = (swapped ? odd : ordinary).join(random.chance(0.06) ? ', ' : ' ');
  const luck = random.next();
  return luck < 0.15
    ? text.toUpperCase()
    : luck < 0.3
      ? text.toLowerCase()
      : text.replace(/(^|[\s-])(\p{L})/gu, (all) => all.toUpperCase());
}

/** What is known of the birth: the day, the year only, the month only, or nothing. */
export function birthAsked(random: Random, birth: string): string {
  if (birth === '') return random.chance(0.3) ? String(1960 + random.whole(45)) : '';
  const luck = random.next();
  if (luck < 0.45) return birth;
  if (luck < 0.72) return birth.slice(0, 4);
  return '';
}

export const badBirth = (random: Random, birth: string): string => (birth === '' ? '' : wrongDate(random, birth));
