'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RegistrySearch } from '@/components/prisoners/registry-search';
import { IconButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useLetterWords } from './use-letter-words';

export type ChosenPerson = {
  id: string;
  number: string;
  names: Parameters<ReturnType<typeof useLetterWords>['person']>[0]['names'];
};

type ChoosePeopleProps = { chosen: readonly ChosenPerson[]; onChange: (chosen: readonly ChosenPerson[]) => void };

/** Chooses people one after the other by searching the registry; the list so far stands above. */
export function ChoosePeople({ chosen, onChange }: ChoosePeopleProps) {
  const t = useTranslations('correspondence.form');
  const words = useLetterWords();
  const add = ({ id, number, names }: ChosenPerson) =>
    onChange(chosen.some((one) => one.id === id) ? chosen : [...chosen, { id, number, names }]);
  return (
    <Section title={t('people')} id="people">
      <p role="status" className="font-medium" data-figures>
        {t('chosen', { count: chosen.length })}
      </p>
      <ol className="divide-y divide-line pb-3">
        {chosen.map((person) => (
          <li key={person.id} className="flex min-h-9 items-center justify-between gap-3">
            <span>
              {words.person(person)} <span className="text-text-quiet">{person.number}</span>
            </span>
            <IconButton
              label={t('remove', { name: words.person(person) })}
              icon={<X aria-hidden />}
              onClick={() => onChange(chosen.filter(({ id }) => id !== person.id))}
            />
          </li>
        ))}
      </ol>
      <p className="pb-2 text-text-quiet">{t('peopleHint')}</p>
      <RegistrySearch onChoose={add} chooseLabel={t('add')} onlyOpenable />
    </Section>
  );
}
