'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { exchangeKeys } from '@/lib/exchanges/hooks';
import type { BatchId } from '@/lib/kernel/ids';
import { sendSubmissionStep, submissionKeys } from '@/lib/planning/hooks/submissions';
import { type PlanReturnReason, planReturnReasons, type SubmissionAction } from '@/lib/planning/rules/submissions';
import type { SubmissionLine } from '@/lib/planning/schema/submissions';
import { StoppedBy } from './stopped-by';

type StepsProps = { batchId: BatchId; submission: SubmissionLine };

/** What this reader may do with a submission, drawn from the table of its moves. */
export const SubmissionSteps = ({ batchId, submission }: StepsProps) => (
  <div className="flex flex-wrap gap-2 print:hidden">
    {submission.may.map((action) => (
      <StepDialog key={action} batchId={batchId} submission={submission} action={action} />
    ))}
  </div>
);

function StepDialog({ batchId, submission, action }: StepsProps & { action: SubmissionAction }) {
  const t = useTranslations('governance');
  // Freezing an amendment is applying it, in words as in what happens.
  const word = action === 'freeze' && submission.kind === 'amendment' ? 'apply' : action;
  const write = useWrite(
    (attempt: Parameters<typeof sendSubmissionStep>[2]) => sendSubmissionStep(batchId, submission.id, attempt),
    { refresh: [submissionKeys.all, exchangeKeys.all], done: t(`stepDone.${word}`) },
  );
  return (
    <FormDialog
      wide
      trigger={
        <Button look={action === 'approve' || action === 'freeze' ? 'main' : 'plain'}>{t(`steps.${word}`)}</Button>
      }
      title={t(`steps.${word}`)}
      what={t(`stepWhat.${word}`, { count: submission.people })}
      confirmLabel={t(`steps.${word}`)}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) => write.mutateAsync(bodyOf(form, submission, action))}
    >
      <StoppedBy runId={submission.runId} error={write.error} />
      {action === 'approve' && <Signing submission={submission} />}
      {action === 'return' && (
        <SelectField
          name="reason"
          label={t('fields.reason')}
          error={faultAt(write.faults, 'reason')}
          options={[
            { value: '', label: t('fields.choose') },
            ...planReturnReasons.map((value) => ({ value: value as string, label: t(`returnReasons.${value}`) })),
          ]}
        />
      )}
      {(action === 'approve' || action === 'return') && (
        <TextAreaField name="note" label={t('fields.note')} optional maxLength={1000} />
      )}
    </FormDialog>
  );
}

function Signing({ submission: { signedHash, certified } }: { submission: SubmissionLine }) {
  const t = useTranslations('governance.approval');
  return (
    <>
      <p className="break-words font-mono text-[0.8125rem]" translate="no">
        {(signedHash.match(/.{1,8}/g) ?? []).join(' ')}
      </p>
      {!certified && <Checkbox name="acknowledged" label={t('acknowledge')} />}
    </>
  );
}

function bodyOf(form: FormData, { version, signedHash }: SubmissionLine, action: SubmissionAction) {
  const note = String(form.get('note') ?? '') || null;
  switch (action) {
    case 'approve':
      return { action, version, signedHash, acknowledged: form.get('acknowledged') === 'on', note };
    case 'return':
      return { action, version, reason: String(form.get('reason')) as PlanReturnReason, note };
    default:
      return { action, version };
  }
}
