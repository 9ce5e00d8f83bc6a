'use client';

import { useTranslations } from 'next-intl';
import { GradeFields, gradeIn } from '@/components/evidence/grade-fields';
import { TextAreaField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';

const prefix = 'claim.';

/** How a person judges what a paper says, for the claim made from it. */
export function JudgementFields({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations('evidence');
  const error = (field: string) => faultAt(faults, field);
  return (
    <>
      <GradeFields prefix={prefix} error={error} />
      <TextAreaField
        name={`${prefix}note`}
        label={t('form.note')}
        optional
        error={error(`${prefix}note`)}
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

/** The judgement as chosen. The server says what is missing. */
export const claimJudgedIn = (form: FormData) => ({
  ...gradeIn(form, prefix),
  note: String(form.get(`${prefix}note`) ?? '') || null,
});
