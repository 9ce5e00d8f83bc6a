'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { inGroups, recordNumber } from '@/lib/kernel/numerals';

/** Moments, numbers and people in this reader's language. */
export function useTellingWords() {
  const t = useTranslations('telling');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    day: (text: string) => formatDay(locale, text, { timeZone, short: true }),
    name: (name: string | null) => name ?? t('somebody'),
    number: recordNumber,
    reference: (digits: string) => inGroups(digits, 3),
  };
}
