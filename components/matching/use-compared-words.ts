'use client';

import { useTranslations } from 'next-intl';
import type { ComparedField, ComparedValue } from '@/lib/matching/schema/comparison';
import { usePairWords } from './use-pair-words';

type PrisonerKey = Parameters<ReturnType<typeof useTranslations<'prisoners'>>>[0];

/** A compared value in this reader's language, and beneath it what it is and who gave it. */
export function useComparedWords(ofFamily: boolean) {
  const t = useTranslations('matching');
  const prisoners = useTranslations('prisoners');
  const inquiries = useTranslations('inquiries');
  const { date } = usePairWords();
  const codeOf = (field: ComparedField, code: string) => {
    if (code === 'service-number' || code === 'father' || code === 'mother-maiden') return t(`code.${code}`);
    if (field === 'sex') return prisoners(`sexes.${code}` as PrisonerKey);
    if (field === 'category') return prisoners(`categories.${code}` as PrisonerKey);
    if (field === 'names') return prisoners(`nameKinds.${code}` as PrisonerKey);
    if (field === 'numbers') return prisoners(`identifierKinds.${code}` as PrisonerKey);
    return field === 'relatives' ? inquiries(`relationship.${code}` as 'relationship.mother') : code;
  };
  /** Sex and category are nothing but their code. */
  const isCoded = (field: ComparedField) => field === 'sex' || field === 'category';
  return {
    value: (field: ComparedField, { text, code, date: day }: ComparedValue) => {
      if (isCoded(field) && code) return codeOf(field, code);
      return [text, day && date(day)].filter(Boolean).join(', ');
    },
    note: (field: ComparedField, { code, source }: ComparedValue) => {
      const kind = code && !isCoded(field) ? codeOf(field, code) : null;
      const from = source && t('compare.source', { source });
      return [kind, ofFamily ? null : from].filter(Boolean).join(' · ');
    },
  };
}
