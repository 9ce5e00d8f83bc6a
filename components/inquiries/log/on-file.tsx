'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { SimilarPeople } from '@/components/search/similar-people';
import { Section } from '@/components/ui/section';
import { dateFromTyped } from '@/lib/i18n/typed-dates';
import { unknownDate } from '@/lib/kernel/partial-date';
import type { SimilarQuestion } from '@/lib/matching/schema/similar';
import type { LogValues, PersonValues } from './log-values';

/** Who is on file, and who was already asked about, like each person being typed. Advice: it decides nothing. */
export function OnFile() {
  const t = useTranslations('search.advice');
  const sought = useWatch<LogValues, 'sought'>({ name: 'sought' });
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-4">
        {sought.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of persons is only ever the form's own
          <div key={index}>
            {sought.length > 1 && <h3 className="pb-1 font-medium">{t('person', { number: index + 1 })}</h3>}
            <SimilarPeople question={questionOf(person)} />
          </div>
        ))}
      </div>
    </Section>
  );
}

const said = (...texts: string[]) => texts.filter((text) => text.trim() !== '');

const questionOf = (person: PersonValues): SimilarQuestion => ({
  names: [
    { surname: person.surname, given: person.given, patronymic: person.patronymic },
    ...said(person.otherNames).map((text) => ({ text })),
  ],
  sex: person.sex as SimilarQuestion['sex'],
  birth: dateFromTyped(person.birth) ?? unknownDate,
  birthPlace: person.birthPlace,
  unit: person.unit,
  places: said(person.lostPlace),
  numbers: said(person.serviceNumber),
  inquiries: true,
});
