'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';
import type { FormReader } from './form-reader';

/** The two answers of the Admiralty scale, side by side and never one number. */
export function GradeFields({ prefix, faults }: { prefix: string; faults: readonly Fault[] }) {
  const t = useTranslations('evidence');
  const choose = { value: '', label: t('form.choose') };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name={`${prefix}.reliability`}
        label={t('form.reliability')}
        error={faultAt(faults, `${prefix}.reliability`)}
        options={[
          choose,
          ...reliabilities.map((value) => ({ value, label: `${value}  ${t(`reliability.${value}`)}` })),
        ]}
      />
      <SelectField
        name={`${prefix}.credibility`}
        label={t('form.credibility')}
        error={faultAt(faults, `${prefix}.credibility`)}
        options={[
          choose,
          ...credibilities.map((value) => ({
            value: String(value),
            label: `${value}  ${t(`credibility.n${value}`)}`,
          })),
        ]}
      />
    </div>
  );
}

/** Both answers as chosen; null where nothing was. */
export const gradeIn = ({ text }: FormReader, prefix: string) => {
  const credibility = text(`${prefix}.credibility`);
  return {
    reliability: text(`${prefix}.reliability`) as (typeof reliabilities)[number] | null,
    credibility: credibility === null ? null : Number(credibility),
  };
};
