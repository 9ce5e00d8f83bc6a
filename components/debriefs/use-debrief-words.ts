'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatAge, formatDay, formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { PartialDate } from '@/lib/kernel/partial-date';

type Seen = { name: string | null; callSign: string | null };
type When = { from: PartialDate; until: PartialDate };

/** Days, moments, people and times of a debrief in this reader's language. */
export function useDebriefWords() {
  const t = useTranslations('debriefs');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const date = (value: PartialDate) =>
    value.precision === 'unknown' ? null : formatPartialDate(locale, value, { short: true });
  return {
    date,
    day: (text: string) => formatDay(locale, `${text}T00:00:00Z`, { timeZone: 'UTC', short: true }),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    age: (since: string, now: string) => formatAge(locale, since, now),
    name: (name: string | null) => name ?? t('somebody'),
    /** What the person seen was called: a name, a call sign, or both. */
    seen: ({ name, callSign }: Seen) => {
      if (!callSign) return name ?? '';
      const said = t('sighting.called', { callSign });
      return name ? `${name}, ${said}` : said;
    },
    /** From when until when, as far as it is known; null when neither is. */
    span: ({ from, until }: When) => {
      const since = date(from);
      const last = date(until);
      if (since && last) return since === last ? since : t('sighting.between', { from: since, until: last });
      return (since && t('sighting.sinceDate', { date: since })) ?? (last && t('sighting.untilDate', { date: last }));
    },
  };
}
