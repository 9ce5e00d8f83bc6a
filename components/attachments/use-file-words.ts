'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatBytes, formatMoment } from '@/lib/i18n/formats';

/** Sizes, moments, people and findings in this reader's language. */
export function useFileWords() {
  const t = useTranslations('attachments');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    bytes: (bytes: number) => formatBytes(locale, bytes),
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    name: (name: string | null) => name ?? t('list.somebody'),
    /** Our own finding in words; a scanner's as it says it. */
    finding: (finding: string | null) =>
      finding === 'test-virus' ? t('quarantine.findings.test-virus') : (finding ?? '—'),
  };
}
