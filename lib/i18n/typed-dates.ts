import { type PartialDate, partialDateOf, unknownDate } from '../kernel/partial-date';
import { intlTag, locales } from './locales';

type Typed = { day: string; month: string; year: string; approximate: boolean; unknown: boolean };

/** A date as somebody typed it, as far as it is known; null when it is no date. A month may be a word in any of our languages. */
export function dateFromTyped({ day, month, year, approximate, unknown }: Typed): PartialDate | null {
  const typed = [day, month, year].map((text) => text.trim());
  if (unknown || typed.every((text) => text === '')) return unknownDate;
  const parts = { day: numberOf(day), month: numberOf(month) ?? monthOf(month), year: numberOf(year) };
  const given = (['day', 'month', 'year'] as const).filter((_, index) => typed[index] !== '');
  if (given.some((part) => parts[part] === undefined)) return null;
  return partialDateOf({ ...parts, approximate });
}

const numberOf = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** The month a word begins with, from three letters on: "марта", "березень", "Sept". */
function monthOf(word: string): number | undefined {
  const wanted = word.trim().toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return undefined;
  const found = monthWords().find(([name]) => name.startsWith(wanted) || wanted.startsWith(name));
  return found?.[1];
}

let words: [string, number][] | undefined;
function monthWords() {
  words ??= locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => namesOf(intlTag[locale], index)).flat(),
  );
  return words;
}

// Alone a month is in the nominative, beside a day in the genitive; people type both.
function namesOf(tag: string, index: number): [string, number][] {
  const moment = new Date(Date.UTC(2024, index, 14));
  return ([{ month: 'long' }, { month: 'long', day: 'numeric' }] as const).map((options) => {
    const parts = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(moment);
    return [parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '', index + 1];
  });
}
