'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import { formatDay } from '@/lib/i18n/formats';
import type { Gate } from '@/lib/planning/rules/gates';

const isKind = (source: string): source is SourceKind => (sourceKinds as readonly string[]).includes(source);

/** Each gate as a sentence, and the day and source it rests on, in this reader's language. */
export function useGateWords() {
  const t = useTranslations('planning-policy.gates');
  const evidence = useTranslations('evidence');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const sourceOf = (source: NonNullable<Gate['source']>) =>
    isKind(source) ? evidence(`source.${source}`) : t(`sources.${source}`);
  return {
    name: ({ gate }: Gate) => t(`names.${gate}`),
    sentence: ({ finding, days, limit, batch }: Gate) =>
      finding === 'wish-outdated' && days === null
        ? t('findings.wish-undated')
        : t(`findings.${finding}`, { days: days ?? 0, limit: limit ?? 0, batch: batch ?? 0 }),
    /** Null when it rests on nothing that could be named. */
    evidence: ({ on, source }: Gate) => {
      if (source === null) return null;
      if (on === null) return t('undated', { source: sourceOf(source) });
      return t('evidence', {
        date: formatDay(locale, `${on}T12:00:00Z`, { timeZone, short: true }),
        source: sourceOf(source),
      });
    },
  };
}
