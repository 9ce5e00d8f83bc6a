'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import type { FactName } from '@/lib/matching/rules/merge-facts';
import type { FactSource, FactValue } from '@/lib/matching/schema/merge';

type Key = Parameters<ReturnType<typeof useTranslations<'prisoners'>>>[0];
const groupOf: Partial<Record<FactName, string>> = { sex: 'sexes', category: 'categories', healthCategory: 'health' };

/** What a fact is called, what it says, and where it comes from, in this reader's words. */
export function useFactWords() {
  const t = useTranslations('merging');
  const prisoners = useTranslations('prisoners');
  const words = useWords();
  return {
    label: (fact: FactName) => prisoners(`fields.${fact.replace(/Id$/, '')}` as Key),
    value: (fact: FactName, value: FactValue | null): string => {
      if (!value) return t('facts.unknown');
      if (value.kind === 'text') return value.text;
      if (value.kind === 'date') return words.date(value.date) ?? t('facts.unknown');
      if (value.kind === 'party') return words.party(value.party) ?? t('facts.unknown');
      return prisoners(`${groupOf[fact]}.${value.code}` as Key);
    },
    from: ({ source, by, at }: FactSource) => {
      const date = words.day(at) ?? '';
      if (source) return t('facts.source', { source, date });
      return by ? t('facts.corrected', { name: by, date }) : t('facts.opened', { date });
    },
  };
}
