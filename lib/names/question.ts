import { unknownDate } from '../kernel/partial-date';
import { cleanText, wordsOf } from './normal/clean';
import { datesIn } from './normal/dates';
import type { Description } from './person';

export type Question = {
  readonly description: Description;
  /** The one word typed so far, to be looked up by its beginning; null when more is known. */
  readonly prefix: string | null;
  readonly numbers: string[];
};

/** Four digits or more, spaced or not, with a series of up to three letters before them. */
const numberWords = /(?<![\p{L}\d])[№#+]?(?:\p{L}{1,3}[\s-]?)?[\d(][\d\s().-]{2,24}\d(?!\d)\p{L}{0,2}/gu;

const callSignWord =
  /(?<!\p{L})(?:позивн\p{L}{1,4}|позывн\p{L}{1,4}|псевдо|call[\s-]?sign)[\s:«"“]{1,4}(\p{L}[\p{L}-]{0,30})/u;

/** A line of the search box: date or year of birth, numbers, and names in any order. Never throws. */
export function readQuestion(text: string): Question {
  const { birth, rest } = datesIn(cleanText(text));
  const numbers = (rest.match(numberWords) ?? [])
    .map((number) => number.trim())
    .filter((number) => (number.match(/\d/g)?.length ?? 0) >= 4);
  const named = numbers.reduce((left, number) => left.replace(number, ' '), rest);
  const callSign = callSignWord.exec(named)?.[1];
  const words = wordsOf(callSign ? named.replace(callSignWord, ' ') : named).filter((word) => !/\d/.test(word));
  const bare = birth.precision === 'unknown' && numbers.length === 0 && !callSign;
  return {
    description: {
      names: [
        ...(words.length > 0 ? [{ text: words.join(' ') }] : []),
        ...(callSign ? [{ text: callSign, callSign: true }] : []),
      ],
      sex: 'unknown',
      birth: birth.precision === 'unknown' ? unknownDate : birth,
      birthPlace: null,
      unit: null,
      places: [],
      relatives: [],
      numbers,
    },
    prefix: bare && words.length === 1 ? (words[0] ?? null) : null,
    numbers,
  };
}
