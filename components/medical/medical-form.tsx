'use client';

import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { formReader } from '@/components/prisoners/form-reader';
import { TravelSection } from '@/components/prisoners/travel-section';
import { useConflictWords } from '@/components/prisoners/use-conflict-words';
import { useRecord } from '@/components/prisoners/use-record';
import { useRecordWrite } from '@/components/prisoners/use-record-write';
import { useWords } from '@/components/prisoners/use-words';
import { Button, buttonClass } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SaveState } from '@/components/ui/save-state';
import { Section } from '@/components/ui/section';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { medicalOf, sendMedical } from '@/lib/prisoners/hooks';
import { careNeeds } from '@/lib/prisoners/rules/medical';
import type { MedicalPart } from '@/lib/prisoners/schema/changes';
import { FindingsFields } from './findings-fields';
import { FindingsList } from './findings-list';
import { medicinesIn } from './medication-fields';

/** The medical part: read and written by the medical officer alone. */
export function MedicalForm({ id, initial }: { id: string; initial: MedicalPart }) {
  const t = useTranslations('prisoners');
  const part = useTranslations('medical');
  const record = useRecord(id);
  const { data: medical } = useQuery({ ...medicalOf(id), initialData: initial });
  const { moment } = useWords();
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
      <Section
        title={t('sections.medical')}
        action={
          medical.version > 0 && (
            <Link href={`/prisoners/${id}/medical/envelope`} className={buttonClass({ look: 'plain', size: 'small' })}>
              <Mail aria-hidden />
              {part('envelope.open')}
            </Link>
          )
        }
      >
        <Notice tone="sealed">{t('medical.who')}</Notice>
        {medical.updatedAt && (
          <p className="mt-3 text-text-quiet">
            {t('medical.last', { time: moment(medical.updatedAt), name: medical.updatedBy ?? '—' })}
          </p>
        )}
        <MedicalFields id={id} medical={medical} />
        {medical.joined.map(({ number, updatedAt, ...findings }) => (
          <div key={number} className="mt-4 border-line border-t pt-3">
            <h3 className="font-medium">{t('medical.joined', { number, time: moment(updatedAt) })}</h3>
            <FindingsList findings={findings} />
          </div>
        ))}
      </Section>
      {record.travel && <TravelSection record={record} travel={record.travel} />}
    </div>
  );
}

function MedicalFields({ id, medical }: { id: string; medical: MedicalPart }) {
  const common = useTranslations('common');
  const [unsaved, setUnsaved] = useState(false);
  const write = useRecordWrite(sendMedical);
  const conflict = useConflictWords(write.error);
  const faults = conflict ? [{ message: conflict }] : write.faults;
  useUnsavedGuard(unsaved);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { text, code } = formReader(form, common('errors.date'));
    const body = {
      healthCategory: code<MedicalPart['healthCategory']>('healthCategory'),
      severity: code<MedicalPart['severity']>('severity'),
      ground: code<MedicalPart['ground']>('ground'),
      detail: text('detail'),
      allergies: text('allergies'),
      examineOn: text('examineOn'),
      needs: careNeeds.filter((need) => form.getAll('needs').includes(need)),
      medication: medicinesIn(form),
    };
    write.mutateAsync({ id, version: medical.version, ...body }).then(
      () => setUnsaved(false),
      () => undefined,
    );
  };
  return (
    <form onSubmit={save} onChange={() => setUnsaved(true)} noValidate className="mt-3 flex flex-col gap-3">
      <ErrorSummary errors={faults} />
      <FindingsFields medical={medical} faults={faults} changed={() => setUnsaved(true)} />
      <div className="flex items-center gap-3">
        <Button type="submit" look="main" busy={write.isPending}>
          {common('verbs.save')}
        </Button>
        {unsaved && <SaveState state={write.isPending ? 'saving' : 'unsaved'} />}
      </div>
    </form>
  );
}
