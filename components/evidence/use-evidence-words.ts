'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { ClaimLine } from '@/lib/evidence/schema';
import { formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { recordNumber } from '@/lib/kernel/numerals';

type Credibility = 'n1' | 'n2' | 'n3' | 'n4' | 'n5' | 'n6';

/** Claims, moments and names in this reader's language. */
export function useEvidenceWords() {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    name: (name: string | null) => name ?? t('ledger.somebody'),
    number: recordNumber,
    asOf: ({ asOf }: Pick<ClaimLine, 'asOf'>) =>
      asOf.precision === 'unknown'
        ? t('ledger.asOfUnknown')
        : t('ledger.asOf', { date: formatPartialDate(locale, asOf) }),
    strength: ({ reliability, credibility }: Pick<ClaimLine, 'reliability' | 'credibility'>) =>
      t('ledger.strength', {
        reliability: `${reliability}, ${t(`reliability.${reliability}`).toLocaleLowerCase(locale)}`,
        credibility: `${credibility}, ${t(`credibility.n${credibility}` as `credibility.${Credibility}`).toLocaleLowerCase(locale)}`,
      }),
  };
}
