import type { PartialDate } from '../kernel/partial-date';
import { formatDay } from './formats';
import { intlTag, type Locale } from './locales';
import { translator } from './translator';

/**
 * A date as far as it is known, in words: "14 March 2022", "March 2022", "about 2022",
 * "between 14 March and 2 May 2022", "not later than 3 May 2022", "unknown".
 * `short` is for tables and leaves out the word "year" of Ukrainian and Russian. Grammatical case follows the sentence.
 */
export function formatPartialDate(locale: Locale, date: PartialDate, { short = false } = {}): string {
  const t = translator(locale, 'common');
  const words = exactWords(locale, date, short);
  if (words === null) return t('dates.unknown');
  return date.approximate ? t('dates.about', { date: words }) : words;
}

function exactWords(locale: Locale, { precision, from, to }: PartialDate, short: boolean): string | null {
  const t = translator(locale, 'common');
  if (precision === 'range') return rangeWords(locale, from, to, short);
  if (precision === 'unknown' || !from) return null;
  if (precision === 'day') return dayWords(locale, from, short);
  const year = String(Number(from.slice(0, 4)));
  if (precision === 'year') return short ? year : t('dates.year', { year });
  const month = part(locale, from, { month: 'long' });
  return short ? `${month} ${year}` : t('dates.month', { month, year });
}

function rangeWords(locale: Locale, from: string | null, to: string | null, short: boolean): string | null {
  const t = translator(locale, 'common');
  if (from && to) {
    if (from === to) return dayWords(locale, from, short);
    if (short) return `${dayWords(locale, from, true)} – ${dayWords(locale, to, true)}`;
    const sameYear = from.slice(0, 4) === to.slice(0, 4);
    const first = sameYear ? part(locale, from, { day: 'numeric', month: 'long' }) : dayWords(locale, from, false);
    return t('dates.between', { from: first, to: dayWords(locale, to, false) });
  }
  if (from) return t('dates.notBefore', { date: dayWords(locale, from, short) });
  return to ? t('dates.notAfter', { date: dayWords(locale, to, short) }) : null;
}

const dayWords = (locale: Locale, day: string, short: boolean) =>
  formatDay(locale, `${day}T00:00:00Z`, { timeZone: 'UTC', short });

const part = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(intlTag[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
