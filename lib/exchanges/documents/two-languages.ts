import { formatDay, formatMoment } from '../../i18n/formats';
import type { Locale } from '../../i18n/locales';
import { formatPartialDate } from '../../i18n/partial-dates';
import { houseTimeZone } from '../../i18n/time-zone';
import { translator } from '../../i18n/translator';
import type { PartialDate } from '../../kernel/partial-date';
import type { LanguagePair } from '../rules/copies';
import type { Side } from '../schema/batch';

const sayIn = (locale: Locale) => translator(locale, 'exchange-documents');
type Say = ReturnType<typeof sayIn>;
type Key = Parameters<Say>[0];

/** What both languages of a sheet say, each wording once: both write "SHA-256" the same way. */
export type TwoLanguages = {
  languages: readonly [Locale, Locale];
  /** Each language's wording; equal ones once. `values` may differ by language: the name of a side does. */
  both: (key: Key, values?: Values) => string[];
  /** The same on one line. */
  line: (key: Key, values?: Values) => string;
  side: (side: Side) => string;
  day: (day: string) => string;
  moment: (moment: string) => string;
  born: (birth: PartialDate) => string[];
};
type Values = Record<string, string | number> | ((locale: Locale) => Record<string, string | number>);

export function twoLanguages(pair: LanguagePair): TwoLanguages {
  const languages = pair.split('-') as [Locale, Locale];
  const each = (word: (locale: Locale) => string) => [...new Set(languages.map(word))];
  const joined = (word: (locale: Locale) => string) => each(word).join(' / ');
  const both = (key: Key, values: Values = {}) =>
    each((locale) => sayIn(locale)(key, (typeof values === 'function' ? values(locale) : values) as never));
  const timeZone = houseTimeZone();
  return {
    languages,
    both,
    line: (key, values) => both(key, values).join(' / '),
    side: (side) => joined((locale) => side[locale]),
    day: (day) => joined((locale) => formatDay(locale, `${day}T12:00:00Z`, { timeZone: 'UTC' })),
    // Figures alone: one way of writing serves both.
    moment: (moment) => formatMoment(languages[0], moment, { timeZone, short: true }),
    born: (birth) =>
      birth.precision === 'unknown' ? ['—'] : each((locale) => formatPartialDate(locale, birth, { short: true })),
  };
}
