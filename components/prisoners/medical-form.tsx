'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { SaveState } from '@/components/ui/save-state';
import { Section } from '@/components/ui/section';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { faultAt } from '@/components/ui/use-write';
import { medicalOf, sendMedical } from '@/lib/prisoners/hooks';
import { healthCategories } from '@/lib/prisoners/rules';
import type { MedicalPart } from '@/lib/prisoners/schema/changes';
import { formReader } from './form-reader';
import { TravelSection } from './travel-section';
import { useConflictWords } from './use-conflict-words';
import { useRecord } from './use-record';
import { useRecordWrite } from './use-record-write';
import { useWords } from './use-words';

/** The medical part: read and written by the medical officer alone. */
export function MedicalForm({ id, initial }: { id: string; initial: MedicalPart }) {
  const t = useTranslations('prisoners');
  const record = useRecord(id);
  const { data: medical } = useQuery({ ...medicalOf(id), initialData: initial });
  const { moment } = useWords();
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
      <Section title={t('sections.medical')}>
        <Notice tone="sealed">{t('medical.who')}</Notice>
        {medical.updatedAt && (
          <p className="mt-3 text-text-quiet">
            {t('medical.last', { time: moment(medical.updatedAt), name: medical.updatedBy ?? '—' })}
          </p>
        )}
        <MedicalFields id={id} medical={medical} />
        {medical.joined.map(({ number, detail, updatedAt }) => (
          <div key={number} className="mt-4 border-line border-t pt-3">
            <h3 className="font-medium">{t('medical.joined', { number, time: moment(updatedAt) })}</h3>
            <p className="whitespace-pre-wrap break-words">{detail}</p>
          </div>
        ))}
      </Section>
      {record.travel && <TravelSection record={record} travel={record.travel} />}
    </div>
  );
}

function MedicalFields({ id, medical }: { id: string; medical: MedicalPart }) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const [unsaved, setUnsaved] = useState(false);
  const write = useRecordWrite(sendMedical);
  const conflict = useConflictWords(write.error);
  const faults = conflict ? [{ message: conflict }] : write.faults;
  useUnsavedGuard(unsaved);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, code } = formReader(new FormData(event.currentTarget), common('errors.date'));
    const body = { healthCategory: code<MedicalPart['healthCategory']>('healthCategory'), detail: text('detail') };
    write.mutateAsync({ id, version: medical.version, ...body }).then(
      () => setUnsaved(false),
      () => undefined,
    );
  };
  return (
    <form onSubmit={save} onChange={() => setUnsaved(true)} noValidate className="mt-3 flex flex-col gap-3">
      <ErrorSummary errors={faults} />
      <SelectField
        name="healthCategory"
        label={t('fields.healthCategory')}
        hint={t('medical.categoryHint')}
        defaultValue={medical.healthCategory}
        options={healthCategories.map((value) => ({ value, label: t(`health.${value}`) }))}
      />
      <TextAreaField
        name="detail"
        label={t('medical.detail')}
        hint={t('medical.detailHint')}
        error={faultAt(faults, 'detail')}
        defaultValue={medical.detail ?? ''}
        rows={10}
        maxLength={8000}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="main" busy={write.isPending}>
          {common('verbs.save')}
        </Button>
        {unsaved && <SaveState state={write.isPending ? 'saving' : 'unsaved'} />}
      </div>
    </form>
  );
}
