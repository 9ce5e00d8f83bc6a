'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PersonNames } from '@/components/prisoners/person-names';
import { useWords } from '@/components/prisoners/use-words';
import { Button } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { MedicalPart } from '@/lib/prisoners/schema/changes';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { FindingsList } from './findings-list';

/** Two sheets for the printer: the cover names whom it is about and who may open it; only the second says what is inside. */
export function MedicalEnvelope({ record, medical }: { record: PrisonerRecord; medical: MedicalPart }) {
  const t = useTranslations('medical');
  const prisoners = useTranslations('prisoners');
  const { moment } = useWords();
  const who = [
    { label: prisoners('fields.number'), value: record.number },
    { label: prisoners('fields.names'), value: <PersonNames names={record.names} /> },
  ];
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <div className="flex flex-col gap-3 print:hidden">
        <PageHeader
          breadcrumbs={[
            { label: prisoners('title'), href: '/prisoners' },
            { label: record.number, href: `/prisoners/${record.id}/medical` },
            { label: t('envelope.title') },
          ]}
          title={t('envelope.title')}
        />
        <Notice tone="sealed">{t('envelope.what')}</Notice>
        <div>
          <Button look="main" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {t('envelope.print')}
          </Button>
        </div>
      </div>
      <Section title={t('envelope.cover')}>
        <p className="my-4 text-xl">{t('envelope.openedBy')}</p>
        <KeyValue facts={who} />
      </Section>
      <div className="break-before-page">
        <Section title={t('envelope.sheet')}>
          <KeyValue
            facts={[
              ...who,
              { label: prisoners('fields.healthCategory'), value: prisoners(`health.${medical.healthCategory}`) },
            ]}
          />
          <FindingsList findings={medical} />
          <p className="mt-4 text-text-quiet">
            {medical.updatedAt &&
              prisoners('medical.last', { time: moment(medical.updatedAt), name: medical.updatedBy ?? '—' })}
          </p>
        </Section>
        {medical.joined.map(({ number, updatedAt, ...findings }) => (
          <Section key={number} title={prisoners('medical.joined', { number, time: moment(updatedAt) })}>
            <FindingsList findings={findings} />
          </Section>
        ))}
      </div>
    </div>
  );
}
