'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import type { Reliability } from '@/lib/kernel/admiralty-scale';
import { useGradeOptions } from './use-grade-options';

type Grade = { reliability: Reliability; credibility: number };
type Chosen = { reliability: string } | { credibility: number };
type GradeFieldsProps = {
  /** What stands before the names of the two fields, with its point. */
  prefix?: string;
  error: (field: string) => string | undefined;
  /** How it is graded now. Without it nothing is chosen beforehand. */
  given?: Grade;
  onChange?: (chosen: Chosen) => void;
  /** Which answers about what is said are open here, and why not all of them are. */
  credible?: { offers: (credibility: number) => boolean; hint: string | undefined };
};

/** The two answers of the Admiralty scale, side by side and never one number. */
export function GradeFields({ prefix = '', error, given, onChange, credible }: GradeFieldsProps) {
  const t = useTranslations('evidence.form');
  const options = useGradeOptions();
  const choose = given ? [] : [{ value: '', label: t('choose') }];
  return (
    <div className="grid items-end gap-x-3 gap-y-4 sm:col-span-2 sm:grid-cols-2">
      <SelectField
        name={`${prefix}reliability`}
        label={t('reliability')}
        defaultValue={given?.reliability}
        error={error(`${prefix}reliability`)}
        onChange={({ currentTarget: { value } }) => onChange?.({ reliability: value })}
        options={[...choose, ...options.reliability]}
      />
      <SelectField
        name={`${prefix}credibility`}
        label={t('credibility')}
        defaultValue={given && String(given.credibility)}
        error={error(`${prefix}credibility`)}
        onChange={({ currentTarget: { value } }) => onChange?.({ credibility: Number(value) })}
        hint={credible?.hint}
        options={[...choose, ...options.credibility.filter(({ value }) => credible?.offers(Number(value)) ?? true)]}
      />
    </div>
  );
}

/** Both answers as chosen, for the server to judge: what was not chosen is no answer of the scale. */
export const gradeIn = (form: FormData, prefix = ''): Grade => ({
  reliability: String(form.get(`${prefix}reliability`) ?? '') as Reliability,
  credibility: Number(form.get(`${prefix}credibility`) || 0),
});
