'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { Span } from '@/lib/correspondence/rules/days';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { PartialDate } from '@/lib/kernel/partial-date';
import { namesForReader } from '@/lib/names/for-reader';

type Named = { uk: string; ru: string; en: string };
type Person = { names: Parameters<typeof namesForReader>[1]; number: string };

/** Days, spans, names and bodies of the correspondence in this reader's language. */
export function useLetterWords() {
  const t = useTranslations('correspondence');
  const locale = useLocale() as keyof Named;
  const timeZone = useTimeZone() ?? 'UTC';
  const day = (text: string) => formatDay(locale, `${text}T12:00:00Z`, { timeZone: 'UTC', short: true });
  return {
    day,
    days: (count: number) => t('days', { count }),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    body: (named: Named) => named[locale] ?? named.en,
    staff: (name: string | null) => name ?? t('thread.somebody'),
    date: (date: PartialDate) => formatPartialDate(locale, date, { short: true }),
    /** The one spelling this reader knows best. */
    person: ({ names, number }: Person) => namesForReader(locale, names)[0]?.full ?? number,
    /** When something was, as far as its first and last possible day say. */
    span: ({ earliest, latest }: Span) => {
      if (earliest && earliest === latest) return t('clocks.on', { day: day(earliest) });
      if (earliest && latest) return t('clocks.between', { from: day(earliest), to: day(latest) });
      if (latest) return t('clocks.by', { to: day(latest) });
      return earliest ? t('clocks.after', { from: day(earliest) }) : t('clocks.unknown');
    },
  };
}
