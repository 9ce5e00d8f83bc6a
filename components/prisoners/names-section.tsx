'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { AddName } from './add-part';
import { FactList } from './fact-list';
import { WithdrawPart } from './withdraw-part';

/** Every spelling on file, of which kind, and where it comes from. */
export function NamesSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  return (
    <Section title={t('sections.names')} action={record.may.edit && <AddName record={record} />}>
      <FactList
        rows={record.names}
        rowKey={({ id }) => id}
        title={({ full }) => full}
        notes={({ kind, source }) => [t(`nameKinds.${kind}`), source]}
        action={
          record.may.edit && record.names.length > 1
            ? ({ id, full }) => <WithdrawPart record={record} part="names" partId={id} said={full} />
            : undefined
        }
        empty={t('none.names')}
      />
    </Section>
  );
}
