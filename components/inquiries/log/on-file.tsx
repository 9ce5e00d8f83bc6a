'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { RegistryMatches } from '@/components/prisoners/registry-search';
import { Section } from '@/components/ui/section';
import { dateFromTyped } from '@/lib/i18n/typed-dates';
import type { RegistryQuestion } from '@/lib/prisoners/schema/registry';
import type { LogValues, PersonValues } from './log-values';

/** A pause in typing this long asks the registry. */
const pause = 900;

/** Who is already on file under the name being typed, for each person sought. Advice: it decides nothing. */
export function OnFile() {
  const t = useTranslations('inquiries.log');
  const sought = useWatch<LogValues, 'sought'>({ name: 'sought' });
  return (
    <Section title={t('onFile')}>
      <p className="pb-3 text-text-quiet">{t('onFileHint')}</p>
      <div className="flex flex-col gap-4">
        {sought.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of persons is only ever the form's own
          <OnePerson key={index} person={person} />
        ))}
      </div>
    </Section>
  );
}

function OnePerson({ person }: { person: PersonValues }) {
  const t = useTranslations('inquiries.log');
  const wanted = questionOf(person);
  const asked = JSON.stringify(wanted);
  const [question, setQuestion] = useState<RegistryQuestion>(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setQuestion(JSON.parse(asked)), pause);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <RegistryMatches
      question={question}
      onlyOpenable
      chooseLabel={t('see')}
      onChoose={({ id }) => window.open(`/prisoners/${id}`, '_blank', 'noopener')}
    />
  );
}

function questionOf({ surname, given, birth }: PersonValues): RegistryQuestion {
  const born = dateFromTyped(birth)?.from?.slice(0, 4);
  const text = surname.trim().length < 2 ? '' : `${surname} ${given}`.trim();
  return { text, birthYear: born && !birth.approximate ? Number(born) : null };
}
