'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { AddKin } from './add-part';
import { FactList } from './fact-list';
import { WithdrawPart } from './withdraw-part';

type KinSectionProps = { record: PrisonerRecord; kin: NonNullable<PrisonerRecord['kin']> };

/** Whom the prisoner wants told. Never filled from an inquiry: a family's own words stand in the family tab. */
export function KinSection({ record, kin }: KinSectionProps) {
  const t = useTranslations('prisoners');
  return (
    <Section title={t('sections.kin')} action={record.may.kin && <AddKin record={record} />}>
      <FactList
        rows={kin}
        rowKey={({ id }) => id}
        title={({ name, relation }) => `${name} (${relation})`}
        notes={({ contact, source }) => [contact, source]}
        action={
          record.may.kin
            ? ({ id, name }) => <WithdrawPart record={record} part="kin" partId={id} said={name} />
            : undefined
        }
        empty={t('none.kin')}
      />
    </Section>
  );
}
