'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { RecordFitness, RecordHold, RecordWish } from './record-travel';
import { useWords } from './use-words';

type TravelSectionProps = { record: PrisonerRecord; travel: NonNullable<PrisonerRecord['travel']> };

/** What planning may know: the wish to return, fitness to travel, a legal hold; each with its day and whose word it is. */
export function TravelSection({ record, travel }: TravelSectionProps) {
  const t = useTranslations('prisoners');
  const { day } = useWords();
  const noted = (asOf: string | null, by: string | null) =>
    [asOf && `${t('fields.asOf')} ${day(asOf)}`, by].filter(Boolean).join(' · ');
  return (
    <Section title={t('sections.travel')}>
      <KeyValue
        facts={[
          {
            label: t('fields.wish'),
            value: t(`wishes.${travel.wish}`),
            note: noted(travel.wishAsOf, travel.wishBy),
          },
          {
            label: t('fields.fitness'),
            value: t(`fitnesses.${travel.fitness}`),
            note: noted(travel.fitnessAsOf, travel.fitnessBy),
          },
          { label: t('fields.hold'), value: t(`holds.${travel.hold}`), note: travel.holdNote },
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden print:hidden">
        {record.may.wish && <RecordWish record={record} travel={travel} />}
        {record.may.fitness && <RecordFitness record={record} travel={travel} />}
        {record.may.wish && <RecordHold record={record} travel={travel} />}
      </div>
    </Section>
  );
}
