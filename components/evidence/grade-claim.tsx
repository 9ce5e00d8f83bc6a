'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendGrade } from '@/lib/evidence/hooks';
import type { ClaimLine } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { GradeFields, gradeIn } from './grade-fields';

/** Grades a claim anew, with the reason why otherwise than before. */
export function GradeClaim({ claim, prisonerId }: { claim: ClaimLine; prisonerId: string }) {
  const t = useTranslations('evidence');
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
          ...gradeIn(form),
          reason: String(form.get('reason') ?? ''),
        })
      }
    >
      <GradeFields error={(field) => faultAt(write.faults, field)} given={claim} />
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
