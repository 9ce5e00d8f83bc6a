'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { credibilities, reliabilities } from '@/lib/evidence/rules';

/** The two answers of the Admiralty scale for a claim made from a paper. Nothing is chosen beforehand. */
export function JudgementFields({ faults, disabled = false }: { faults: readonly Fault[]; disabled?: boolean }) {
  const t = useTranslations('evidence');
  const choose = { value: '', label: t('form.choose') };
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="claim.reliability"
          label={t('form.reliability')}
          error={faultAt(faults, 'claim.reliability')}
          disabled={disabled}
          options={[
            choose,
            ...reliabilities.map((value) => ({ value, label: `${value}  ${t(`reliability.${value}`)}` })),
          ]}
        />
        <SelectField
          name="claim.credibility"
          label={t('form.credibility')}
          error={faultAt(faults, 'claim.credibility')}
          disabled={disabled}
          options={[
            choose,
            ...credibilities.map((value) => ({
              value: String(value),
              label: `${value}  ${t(`credibility.n${value}`)}`,
            })),
          ]}
        />
      </div>
      <TextAreaField
        name="claim.note"
        label={t('form.note')}
        optional
        error={faultAt(faults, 'claim.note')}
        disabled={disabled}
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

/** The judgement as chosen. The server says what is missing. */
export const claimJudgedIn = (form: FormData) => ({
  reliability: String(form.get('claim.reliability') ?? '') as (typeof reliabilities)[number],
  credibility: Number(form.get('claim.credibility') || 0),
  note: String(form.get('claim.note') ?? '') || null,
});
