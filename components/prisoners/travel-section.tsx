'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { useWords } from './use-words';

type TravelSectionProps = { record: PrisonerRecord; travel: NonNullable<PrisonerRecord['travel']> };

/** What planning may know: the wish to return, fitness to travel, a legal hold; each with its day and whose word it is. */
export function TravelSection({ travel }: TravelSectionProps) {
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
    </Section>
  );
}
