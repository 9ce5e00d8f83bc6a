'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocale, useTimeZone } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { inquiryCaseOf } from '@/lib/inquiries/hooks';
import type { InquiryId } from '@/lib/kernel/ids';
import type { PartialDate } from '@/lib/kernel/partial-date';

/** The inquiry a case page is about. Its layout has put it into the cache, so it is there at the first paint. */
export const useCase = (id: InquiryId) => useSuspenseQuery(inquiryCaseOf(id)).data;

/** Dates and moments of a case in this reader's language. */
export function useWhen() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    day: (moment: string) => formatDay(locale, moment, { timeZone, short: true }),
    moment: (moment: string) => formatMoment(locale, moment, { timeZone, short: true }),
    /** Null for an unknown date, so that a fact is shown as not recorded. */
    partial: (date: PartialDate) => (date.precision === 'unknown' ? null : formatPartialDate(locale, date)),
  };
}
