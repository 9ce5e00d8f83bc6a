'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { FactList } from './fact-list';

/** Every spelling on file, of which kind, and where it comes from. */
export function NamesSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  return (
    <Section title={t('sections.names')}>
      <FactList
        rows={record.names}
        rowKey={({ id }) => id}
        title={({ full }) => full}
        notes={({ kind, source }) => [t(`nameKinds.${kind}`), source]}
        empty={t('none.names')}
      />
    </Section>
  );
}
