import { patronymicOf } from '../population/endings';
import { type GivenName, mensNames, womensNames } from '../population/given-names';
import { inLatin, inRussian, inUkrainian, named } from '../population/spelling';

/** A row of a registry: what `match:eval` reads. */
export type Row = {
  readonly id: string;
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birth: string;
  readonly sex: string;
};

type Both = { readonly uk: string; readonly ru: string };
/** A person of a registry with every part in both languages, whatever the row was written in. */
export type KnownPerson = {
  readonly row: Row;
  readonly surname: Both;
  readonly given: Both;
  readonly patronymic: Both | null;
  readonly man: boolean;
};

const back: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/zgh/g, 'зг'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ts/g, 'ц'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/^ye/, 'є'],
  [/^yi/, 'ї'],
  [/^yu/, 'ю'],
  [/^ya/, 'я'],
  [/^y/, 'й'],
  [/skyi$/, 'ський'],
  [/tskyi$|цkyi$/, 'цький'],
  [/yi$/, 'ий'],
  [/ii$/, 'ій'],
  [/ie/g, 'є'],
  [/iu/g, 'ю'],
  [/ia/g, 'я'],
  [/([aeouаеоу])i(?=[aeouаеоу])/g, '$1й'],
  [/([aeouаеоу])i/g, '$1ї'],
];
const single = new Map(
  [...'abvhgdezyiklmnoprstufw'].map((letter, at) => [letter, [...'абвгґдезиіклмнопрстуфв'][at] as string]),
);

/** A surname in official Latin letters read back; near enough for a judging set. */
export function fromLatin(word: string): string {
  let out = word.toLowerCase();
  for (const [latin, cyrillic] of back) out = out.replace(latin, cyrillic);
  return [...out].map((letter) => single.get(letter) ?? letter).join('');
}

const byWord = new Map<string, GivenName>();
const patronymicByWord = new Map<string, Both>();
for (const name of [...mensNames, ...womensNames]) {
  for (const form of [name.ru, name.uk, inLatin(name.uk)]) byWord.set(form.toLowerCase(), name);
}
for (const father of mensNames) {
  for (const sex of ['male', 'female'] as const) {
    const both = { uk: patronymicOf(father, 'uk', sex), ru: patronymicOf(father, 'ru', sex) };
    for (const form of [both.ru, both.uk, inLatin(both.uk)]) patronymicByWord.set(form.toLowerCase(), both);
  }
}

function inBoth(word: string, russian: boolean): Both {
  if (/[a-z]/i.test(word)) return inBoth(named(fromLatin(word)), false);
  return russian ? { uk: inUkrainian(word), ru: word } : { uk: word, ru: inRussian(word) };
}

/** A row understood: its name in Ukrainian and in Russian. */
export function knownPerson(row: Row): KnownPerson {
  const given = byWord.get(row.given.toLowerCase());
  const isRussian = (word: string) =>
    /[ыэёъ]/i.test(word) || (!/[іїєґ']/i.test(word) && given?.ru === row.given && given.uk !== row.given);
  const patronymic =
    row.patronymic === ''
      ? null
      : (patronymicByWord.get(row.patronymic.toLowerCase()) ?? inBoth(row.patronymic, isRussian(row.patronymic)));
  return {
    row,
    surname: inBoth(row.surname, isRussian(row.surname)),
    given: given ?? inBoth(row.given, isRussian(row.given)),
    patronymic,
    man: row.sex !== 'female',
  };
}

/** The other sex's form of a woman's surname, as lists of foreigners have it: Коваленко, Петрова → Петров. */
export const mansSurname = (surname: string): string =>
  surname
    .replace(/(ов|ев|єв|ін|ин|їн)а$/, '$1')
    .replace(/ська$/, 'ський')
    .replace(/цька$/, 'цький')
    .replace(/(ск|цк)ая$/, '$1ий');
