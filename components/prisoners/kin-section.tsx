'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { FactList } from './fact-list';

type KinSectionProps = { record: PrisonerRecord; kin: NonNullable<PrisonerRecord['kin']> };

/** Whom the prisoner wants told. Never filled from an inquiry: a family's own words stand in the family tab. */
export function KinSection({ kin }: KinSectionProps) {
  const t = useTranslations('prisoners');
  return (
    <Section title={t('sections.kin')}>
      <FactList
        rows={kin}
        rowKey={({ id }) => id}
        title={({ name, relation }) => `${name} (${relation})`}
        notes={({ contact, source }) => [contact, source]}
        empty={t('none.kin')}
      />
    </Section>
  );
}
