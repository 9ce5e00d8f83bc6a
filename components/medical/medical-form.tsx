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
import { Checkbox } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SaveState } from '@/components/ui/save-state';
import { Section } from '@/components/ui/section';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { faultAt } from '@/components/ui/use-write';
import { medicalOf, sendMedical } from '@/lib/prisoners/hooks';
import { healthCategories } from '@/lib/prisoners/rules';
import { careNeeds, grounds, severities } from '@/lib/prisoners/rules/medical';
import type { MedicalPart } from '@/lib/prisoners/schema/changes';
import { FindingsList } from './findings-list';
import { MedicationFields, medicinesIn } from './medication-fields';

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
  const t = useTranslations('prisoners');
  const part = useTranslations('medical');
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
      <SelectField
        name="healthCategory"
        label={t('fields.healthCategory')}
        hint={t('medical.categoryHint')}
        error={faultAt(faults, 'healthCategory')}
        defaultValue={medical.healthCategory}
        options={healthCategories.map((value) => ({ value, label: t(`health.${value}`) }))}
      />
      <SelectField
        name="ground"
        label={part('ground.label')}
        hint={part('ground.hint')}
        error={faultAt(faults, 'ground')}
        defaultValue={medical.ground}
        options={grounds.map((value) => ({ value, label: part(`ground.${value}`) }))}
      />
      <SelectField
        name="severity"
        label={part('severity.label')}
        hint={part('severity.hint')}
        defaultValue={medical.severity}
        options={severities.map((value) => ({ value, label: part(`severity.${value}`) }))}
      />
      <MedicationFields medication={medical.medication} />
      <TextField
        name="allergies"
        label={part('allergies.label')}
        defaultValue={medical.allergies ?? ''}
        maxLength={1000}
        autoComplete="off"
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">{part('needs.label')}</legend>
        {careNeeds.map((need) => (
          <Checkbox
            key={need}
            name="needs"
            value={need}
            label={part(`needs.${need}`)}
            defaultChecked={medical.needs.includes(need)}
          />
        ))}
      </fieldset>
      <TextField
        name="examineOn"
        type="date"
        label={part('examineOn.label')}
        error={faultAt(faults, 'examineOn')}
        defaultValue={medical.examineOn ?? ''}
        fieldClassName="max-w-60"
      />
      <TextAreaField
        name="detail"
        label={part('detail.label')}
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
