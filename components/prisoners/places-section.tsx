'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { FactList } from './fact-list';
import { useWords } from './use-words';

/** Where the person is believed to have been held, from when, until when, and who says so. */
export function PlacesSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  const { shortDate } = useWords();
  const label = (key: 'from' | 'until', words: string | null) => words && `${t(`fields.${key}`)}: ${words}`;
  return (
    <Section title={t('sections.places')}>
      <FactList
        rows={record.places}
        rowKey={({ id }) => id}
        title={({ place }) => place}
        notes={({ from, until, source }) => [label('from', shortDate(from)), label('until', shortDate(until)), source]}
        empty={t('none.places')}
      />
    </Section>
  );
}
