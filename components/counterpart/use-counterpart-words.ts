'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { ListLine } from '@/lib/counterpart/schema/lists';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { PartialDate } from '@/lib/kernel/partial-date';

/** Days, moments, outcomes and faults of this domain in the reader's language. */
export function useCounterpartWords() {
  const t = useTranslations('counterpart');
  const imports = useTranslations('imports');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    shortDay: (text: string) => formatDay(locale, `${text}T12:00:00Z`, { timeZone: 'UTC', short: true }),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    born: (date: PartialDate) =>
      date.precision === 'unknown' ? null : t('lines.born', { date: formatPartialDate(locale, date, { short: true }) }),
    fault: ({ code, column, heading, detail }: ListLine['faults'][number]) => {
      const words = imports(`faults.${code}`, { detail: detail ?? '' });
      return column === null ? words : `${heading ?? imports('table.column', { number: column + 1 })}: ${words}`;
    },
  };
}
