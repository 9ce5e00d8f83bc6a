'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choices';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { healthCategories } from '@/lib/prisoners/rules';
import { careNeeds, grounds, severities } from '@/lib/prisoners/rules/medical';
import type { MedicalPart } from '@/lib/prisoners/schema/changes';
import { MedicationFields } from './medication-fields';

type FindingsFieldsProps = { medical: MedicalPart; faults: readonly Fault[]; changed: () => void };

/** The fields of the medical part, with what stands in it now. */
export function FindingsFields({ medical, faults, changed }: FindingsFieldsProps) {
  const t = useTranslations('prisoners');
  const part = useTranslations('medical');
  return (
    <>
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
      <MedicationFields medication={medical.medication} changed={changed} />
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
    </>
  );
}
