import { formatDay } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { houseTimeZone } from '@/lib/i18n/time-zone';
import { translator } from '@/lib/i18n/translator';

const make = (locale: Locale) => ({
  locale,
  t: translator(locale, 'public'),
  form: translator(locale, 'public-form'),
  status: translator(locale, 'public-status'),
  refusals: translator(locale, 'refusals'),
  verify: translator(locale, 'public-verify'),
});

/** The words of one language for the family's pages. */
export type Words = ReturnType<typeof make>;
const made = new Map<Locale, Words>();

export function wordsIn(locale: Locale): Words {
  const words = made.get(locale) ?? make(locale);
  made.set(locale, words);
  return words;
}

type Say = { (key: never, values?: never): string; has: (key: never) => boolean };

/** Words whose key is put together from codes; a test walks every such key. */
export const said = (say: Say, key: string, values?: Record<string, string | number>): string =>
  say(key as never, values as never);

/** The same, or null where there is nothing to say. */
export const saidIfAny = (say: Say, key: string): string | null => (say.has(key as never) ? say(key as never) : null);

/** A day of this house's zone inside a sentence. */
export const dayWords = (locale: Locale, moment: Date) => formatDay(locale, moment, { timeZone: houseTimeZone() });
