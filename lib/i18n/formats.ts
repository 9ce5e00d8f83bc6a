import { intlTag, type Locale } from './locales';
import { translator } from './translator';

type Moment = Date | string | number;
type Style = { timeZone: string; short?: boolean };

const dateOf = (moment: Moment) => (moment instanceof Date ? moment : new Date(moment));

/**
 * "14 March 2022", «14 березня 2022 року»; short, for tables: "14.03.2022", in English "14 Mar 2022". Never with the
 * abbreviation "р." or "г.": at the end of a sentence it would bring a second full stop.
 */
export function formatDay(locale: Locale, moment: Moment, { timeZone, short = false }: Style): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlTag[locale], { timeZone, ...options });
  if (short) return part(shortDay(locale)).format(dateOf(moment));
  const year = part({ year: 'numeric' }).formatToParts(dateOf(moment));
  return translator(locale, 'common')('dates.day', {
    // Asked for together, day and month come in the genitive ("14 березня"); a month alone comes in the nominative.
    dayMonth: part({ day: 'numeric', month: 'long' }).format(dateOf(moment)),
    year: year.find(({ type }) => type === 'year')?.value ?? '',
  });
}

/** "16:20", without a zone: only for a moment of the reader's own, such as "saved 16:20". */
export const formatClock = (locale: Locale, moment: Moment, { timeZone }: Style): string =>
  new Intl.DateTimeFormat(intlTag[locale], { timeZone, ...clock }).format(dateOf(moment));

/** "14 March 2022, 16:20 UTC": a moment with its zone, the form for anything a decision rests on. */
export function formatMoment(locale: Locale, moment: Moment, { timeZone, short = false }: Style): string {
  const day = formatDay(locale, moment, { timeZone, short });
  return `${day}, ${formatClock(locale, moment, { timeZone })} ${zoneName(locale, moment, timeZone)}`;
}

/** The zone as people of that language write it: "UTC", "GMT+2", "EET". */
export const zoneName = (locale: Locale, moment: Moment, timeZone: string): string =>
  new Intl.DateTimeFormat(intlTag[locale], { timeZone, timeZoneName: 'short' })
    .formatToParts(dateOf(moment))
    .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;

/** How long something has lasted, without "ago": "3 days", «3 дні», «5 месяцев». Less than a minute counts as one. */
export function formatAge(locale: Locale, since: Moment, now: Moment): string {
  const { count, unit } = span(dateOf(now).getTime() - dateOf(since).getTime());
  return new Intl.NumberFormat(intlTag[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(count, 1),
  );
}

/** When something happened as seen from now: "3 days ago", «вчора», "in 2 hours". */
export function formatAgo(locale: Locale, moment: Moment, now: Moment): string {
  const elapsed = dateOf(now).getTime() - dateOf(moment).getTime();
  const { count, unit } = span(Math.abs(elapsed));
  return new Intl.RelativeTimeFormat(intlTag[locale], { numeric: 'auto' }).format(elapsed < 0 ? count : -count, unit);
}

/** "1,204" in the reader's way of grouping. */
export const formatCount = (locale: Locale, count: number): string =>
  new Intl.NumberFormat(intlTag[locale]).format(count);

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const shortDay = (locale: Locale) =>
  locale === 'en'
    ? ({ day: 'numeric', month: 'short', year: 'numeric' } as const)
    : ({ day: '2-digit', month: '2-digit', year: 'numeric' } as const);

const minute = 60_000;
const steps = [
  ['year', 365.25 * 24 * 60 * minute],
  ['month', 30.4375 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** The largest unit that fits; months only from two on, because "45 days" tells more than "1 month". */
function span(milliseconds: number): { count: number; unit: (typeof steps)[number][0] } {
  for (const [unit, length] of steps) {
    const least = unit === 'month' ? 2 : 1;
    if (milliseconds >= least * length) return { count: Math.floor(milliseconds / length), unit };
  }
  return { count: 0, unit: 'minute' };
}

/** "640 KB", «8 МБ», "1.5 MB": how large a file is, in thousands of bytes as people count them (1024). */
export function formatBytes(locale: Locale, bytes: number): string {
  const large = bytes >= 1024 * 1024;
  return new Intl.NumberFormat(intlTag[locale], {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / (1024 * 1024) : Math.max(1, Math.round(bytes / 1024)));
}
