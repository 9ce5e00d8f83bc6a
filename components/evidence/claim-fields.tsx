'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { claimStatements, credibilities, reliabilities, sourceKinds } from '@/lib/evidence/rules';

/** The fields of a claim. The two answers of the Admiralty scale stand side by side and are never one number. */
export function ClaimFields({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations('evidence');
  const error = (field: string) => faultAt(faults, field);
  const choose = { value: '', label: t('form.choose') };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="says"
          label={t('form.says')}
          error={error('says')}
          options={[choose, ...claimStatements.map((value) => ({ value, label: t(`says.${value}`) }))]}
        />
        <TextField name="place" label={t('form.place')} optional error={error('place')} autoComplete="off" />
      </div>
      <PartialDateInput name="asOf" legend={t('form.asOf')} hint={t('form.asOfHint')} error={error('asOf')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="sourceKind"
          label={t('form.source')}
          error={error('sourceKind')}
          options={[choose, ...sourceKinds.map((value) => ({ value, label: t(`source.${value}`) }))]}
        />
        <TextField
          name="sourceReference"
          label={t('form.reference')}
          hint={t('form.referenceHint')}
          optional
          error={error('sourceReference')}
          autoComplete="off"
        />
        <SelectField
          name="reliability"
          label={t('form.reliability')}
          error={error('reliability')}
          options={[
            choose,
            ...reliabilities.map((value) => ({ value, label: `${value}  ${t(`reliability.${value}`)}` })),
          ]}
        />
        <SelectField
          name="credibility"
          label={t('form.credibility')}
          error={error('credibility')}
          options={[
            choose,
            ...credibilities.map((value) => ({
              value: String(value),
              label: `${value}  ${t(`credibility.n${value}`)}`,
            })),
          ]}
        />
      </div>
      <TextAreaField name="note" label={t('form.note')} optional error={error('note')} rows={3} maxLength={2000} />
    </>
  );
}
