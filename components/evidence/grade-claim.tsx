'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendGrade } from '@/lib/evidence/hooks';
import type { ClaimLine } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { useGradeOptions } from './use-grade-options';

/** Grades a claim anew, with the reason why otherwise than before. */
export function GradeClaim({ claim, prisonerId }: { claim: ClaimLine; prisonerId: string }) {
  const t = useTranslations('evidence');
  const options = useGradeOptions();
  const write = useWrite((attempt: Parameters<typeof sendGrade>[1]) => sendGrade(claim.id, attempt), {
    refresh: [evidenceKeys.all, prisonerKeys.record(prisonerId)],
    done: t('grade.done'),
  });
  return (
    <FormDialog
      trigger={
        <Button look="quiet" size="small">
          {t('ledger.regrade')}
        </Button>
      }
      title={t('grade.title')}
      what={t('grade.what')}
      confirmLabel={t('grade.save')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({
          version: claim.version,
          reliability: String(form.get('reliability')) as ClaimLine['reliability'],
          credibility: Number(form.get('credibility')),
          reason: String(form.get('reason') ?? ''),
        })
      }
    >
      <SelectField
        name="reliability"
        label={t('form.reliability')}
        defaultValue={claim.reliability}
        error={faultAt(write.faults, 'reliability')}
        options={options.reliability}
      />
      <SelectField
        name="credibility"
        label={t('form.credibility')}
        defaultValue={String(claim.credibility)}
        error={faultAt(write.faults, 'credibility')}
        options={options.credibility}
      />
      <TextAreaField
        name="reason"
        label={t('grade.reason')}
        error={faultAt(write.faults, 'reason')}
        rows={2}
        maxLength={500}
      />
    </FormDialog>
  );
}
