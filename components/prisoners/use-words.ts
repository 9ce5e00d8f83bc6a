'use client';

import { useLocale, useTimeZone } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { PartialDate } from '@/lib/kernel/partial-date';
import type { Party } from '@/lib/prisoners/schema/record';

/** Dates, moments and parties of a record in this reader's language. */
export function useWords() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    /** Null for an unknown date, so that a fact is shown as not recorded. */
    date: (value: PartialDate) => (value.precision === 'unknown' ? null : formatPartialDate(locale, value)),
    shortDate: (value: PartialDate) =>
      value.precision === 'unknown' ? null : formatPartialDate(locale, value, { short: true }),
    day: (text: string | null) => text && formatDay(locale, `${text.slice(0, 10)}T12:00:00Z`, { timeZone: 'UTC' }),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    party: (value: Party | null) => value?.[locale as 'uk' | 'ru' | 'en'] ?? null,
  };
}
