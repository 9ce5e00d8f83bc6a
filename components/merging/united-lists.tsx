'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import { Section } from '@/components/ui/section';
import type { MergeComparison, UnitedRow } from '@/lib/matching/schema/merge';

type Key = Parameters<ReturnType<typeof useTranslations<'prisoners'>>>[0];

/** Names, numbers, places and next of kin as the joined record will have them, each marked with where it comes from. */
export function UnitedLists({ comparison }: { comparison: MergeComparison }) {
  const t = useTranslations('merging');
  const prisoners = useTranslations('prisoners');
  const words = useWords();
  const mark = (row: UnitedRow) =>
    row.side === 'both' ? t('lists.both') : t(`lists.${row.side}`, { number: comparison[row.side].number });
  const kind = (list: string, row: UnitedRow) => {
    const group = list === 'names' ? 'nameKinds' : 'identifierKinds';
    return row.code ? prisoners(`${group}.${row.code}` as Key) : null;
  };
  return (
    <Section title={t('lists.title')}>
      <p className="mb-3">{t('lists.what')}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {comparison.lists.map(({ list, rows }) => (
          <div key={list} className="min-w-0">
            <h3 className="mb-1 font-medium">{prisoners(`sections.${list}`)}</h3>
            <ul className="divide-y divide-line">
              {rows.map((row) => (
                <li key={row.id} className="min-w-0 py-1.5">
                  <div className="break-words">{row.text}</div>
                  <div className="text-[0.8125rem] text-text-quiet">
                    {[mark(row), kind(list, row), row.source, words.day(row.recordedAt)].filter(Boolean).join(' · ')}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
