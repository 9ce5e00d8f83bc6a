'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { useWords } from './use-words';

/** The facts of Art. 122(4): identity, service, captivity, health and appearance. */
export function FactsSections({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  const { date, party } = useWords();
  const facts = (entries: Partial<Record<FactKey, string | null>>) =>
    Object.entries(entries).map(([key, value]) => ({ label: t(`fields.${key as FactKey}`), value }));
  return (
    <>
      <Section title={t('sections.identity')}>
        <KeyValue
          facts={facts({
            sex: t(`sexes.${record.sex}`),
            birth: date(record.birth),
            birthPlace: record.birthPlace,
            nationality: record.nationality,
            fatherName: record.fatherName,
            motherMaidenName: record.motherMaidenName,
          })}
        />
      </Section>
      <Section title={t('sections.service')}>
        <KeyValue
          facts={facts({
            category: t(`categories.${record.category}`),
            rank: record.rank,
            unit: record.unit,
            serviceNumber: record.serviceNumber,
            powerOfOrigin: party(record.powerOfOrigin),
          })}
        />
      </Section>
      <Section title={t('sections.captivity')}>
        <KeyValue
          facts={facts({
            capture: date(record.capture),
            capturePlace: record.capturePlace,
            detainingPower: party(record.detainingPower),
          })}
        />
      </Section>
      <Section title={t('sections.health')}>
        <KeyValue
          facts={facts({
            healthCategory: t(`health.${record.healthCategory}`),
            marks: record.marks,
            description: record.description,
          })}
        />
      </Section>
    </>
  );
}
type FactKey = Extract<
  keyof PrisonerRecord,
  | 'sex'
  | 'birth'
  | 'birthPlace'
  | 'nationality'
  | 'fatherName'
  | 'motherMaidenName'
  | 'category'
  | 'rank'
  | 'unit'
  | 'serviceNumber'
  | 'powerOfOrigin'
  | 'detainingPower'
  | 'capture'
  | 'capturePlace'
  | 'healthCategory'
  | 'marks'
  | 'description'
>;
