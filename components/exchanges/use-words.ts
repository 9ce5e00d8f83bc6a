'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { Person, Side } from '@/lib/exchanges/schema/batch';
import { formatAge, formatDay, formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { PartialDate } from '@/lib/kernel/partial-date';
import { namesForReader } from '@/lib/names/for-reader';

/** Days, moments, sides and names of this domain in the reader's language. */
export function useWords() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const hidden = useTranslations('exchanges')('batch.hidden');
  return {
    side: (side: Side) => side[locale as 'uk' | 'ru' | 'en'] ?? side.en,
    day: (text: string | null) => text && formatDay(locale, `${text}T12:00:00Z`, { timeZone: 'UTC' }),
    shortDay: (text: string | null) => text && formatDay(locale, `${text}T12:00:00Z`, { timeZone: 'UTC', short: true }),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    born: (date: PartialDate | null) =>
      date && date.precision !== 'unknown' ? formatPartialDate(locale, date, { short: true }) : '—',
    age: (since: string, now: string) => formatAge(locale, since, now),
    /** The one spelling this reader knows best. */
    name: (person: Pick<Person, 'names' | 'number'>) =>
      namesForReader(locale, person.names)[0]?.full ?? person.number ?? hidden,
  };
}
