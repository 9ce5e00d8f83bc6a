'use client';

import { useTranslations } from 'next-intl';
import { SoughtCandidates } from '@/components/matching/sought-candidates';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { CaseSought, InquiryCase } from '@/lib/inquiries/schema/case';
import { fullName } from './full-name';
import { LinkPanel } from './link-panel';
import { useWhen } from './use-case';

/** One person sought, as the family described them, and the record they may be. */
export function SoughtSection({ inquiry, person }: { inquiry: InquiryCase; person: CaseSought }) {
  const t = useTranslations('inquiries');
  const when = useWhen();
  return (
    <Section title={t('case.soughtOne', { name: fullName(person) })}>
      <div className="flex flex-col gap-4">
        <LinkPanel inquiry={inquiry} person={person} />
        {!person.link && <SoughtCandidates inquiry={inquiry} soughtId={person.id} />}
        <KeyValue
          columns={2}
          facts={[
            { label: t('field.otherNames'), value: person.otherNames },
            { label: t('field.sex'), value: known(person.sex, t(`sex.${person.sex}`)) },
            { label: t('field.birth'), value: when.partial(person.birth) },
            { label: t('field.birthPlace'), value: person.birthPlace },
            { label: t('field.category'), value: known(person.category, t(`category.${person.category}`)) },
            { label: t('field.rank'), value: person.rank },
            { label: t('field.unit'), value: person.unit },
            { label: t('field.serviceNumber'), value: person.serviceNumber },
            { label: t('field.lost'), value: when.partial(person.lost) },
            { label: t('field.lostHow'), value: known(person.lostHow, t(`lostHow.${person.lostHow}`)) },
            { label: t('field.lostPlace'), value: person.lostPlace },
          ]}
        />
        <KeyValue
          facts={[
            { label: t('field.circumstances'), value: prose(person.circumstances) },
            { label: t('field.known'), value: prose(person.known) },
          ]}
        />
      </div>
    </Section>
  );
}

/** "Not known" is the same as not recorded. */
const known = (code: string, words: string) => (code === 'unknown' ? null : words);
const prose = (text: string | null) => text && <span className="whitespace-pre-line">{text}</span>;
