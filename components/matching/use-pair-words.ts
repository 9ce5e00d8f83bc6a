'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { inGroups } from '@/lib/kernel/numerals';
import type { PartialDate } from '@/lib/kernel/partial-date';
import type { DecisionLine, PairLine, PairRecord } from '@/lib/matching/schema/pairs';
import { namesForReader } from '@/lib/names/for-reader';

/** What a pair is called in this reader's language. */
export function usePairWords() {
  const t = useTranslations('matching');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const date = (value: PartialDate) =>
    value.precision === 'unknown' ? null : formatPartialDate(locale, value, { short: true });
  const nameOf = ({ names, number }: PairRecord) => namesForReader(locale, names)[0]?.full ?? number;
  return {
    nameOf,
    date,
    /** "born 14 March 1999", or that it is not recorded. */
    born: (value: PartialDate | null, year: number | null = null) => {
      const words = (value && date(value)) ?? (year === null ? null : String(year));
      return words ? t('side.born', { date: words }) : t('side.unknownBirth');
    },
    reference: (reference: string) => inGroups(reference, 3),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    /** That a decision was made about a record joined here since; null for one about the pair itself. */
    about: ({ about }: Pick<DecisionLine, 'about'>) =>
      about.length > 0 ? t('compare.about', { numbers: about.map(({ number }) => number).join(', ') }) : null,
    /** Both names in one line, for the ear and for headings. */
    both: ({ first, other, sought }: PairLine) =>
      other ? `${nameOf(first)} – ${nameOf(other)}` : `${sought?.name ?? ''} – ${nameOf(first)}`,
  };
}
