'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useWrite } from '@/components/ui/use-write';
import { mergeKeys, sendMerge } from '@/lib/matching/hooks/merge';
import type { MergeComparison } from '@/lib/matching/schema/merge';
import { Problem } from '@/lib/platform/fetch';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { FactChoices } from './fact-choices';
import { type MergeForm, useMergeForm } from './merge-form-state';
import { useMissing } from './use-missing';

/** The choices, the reason, and the question before it is done. Whatever goes wrong, what was chosen stays. */
export function MergeFormPart({ comparison, children }: { comparison: MergeComparison; children: ReactNode }) {
  const t = useTranslations('merging');
  const router = useRouter();
  const form = useMergeForm(comparison);
  const [asking, setAsking] = useState(false);
  // As it was when the button was pressed: a summary that changes while one corrects would take the focus away.
  const [told, setTold] = useState<ReturnType<typeof useMissing>>([]);
  const { kept, gone, alone, grave } = comparison;
  const write = useWrite(sendMerge(kept.id, gone.id), {
    refresh: [mergeKeys.all, prisonerKeys.all],
    done: t(alone ? 'joined' : 'proposed'),
    onDone: ({ status }) => {
      if (status === 'joined') router.push(`/prisoners/${kept.id}/timeline`);
    },
  });
  const missing = useMissing(form);
  const changed = write.error instanceof Problem && write.error.code === 'changed-meanwhile';
  const errors = told.length > 0 ? told : changed ? [{ message: t('changed') }] : write.faults;
  const errorOf = (field: string) =>
    errors.find((error) => 'field' in error && error.field === field && stillMissing(field))?.message;
  const stillMissing = (field: string) => told.length === 0 || missing.some((one) => one.field === field);
  const ask = () => {
    setTold(missing);
    if (missing.length === 0) setAsking(true);
  };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ErrorSummary errors={errors} />
      <FactChoices comparison={comparison} form={form} errorOf={errorOf} />
      {children}
      <StatusAndReason comparison={comparison} form={form} errorOf={errorOf} />
      {!alone && <Notice tone="accent">{t(grave ? 'grave' : 'proposeWhat')}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button look="main" onClick={ask} busy={write.isPending}>
          {t(alone ? 'join' : 'propose')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t(alone ? 'confirm.joinTitle' : 'confirm.proposeTitle', { kept: kept.number, gone: gone.number })}
        confirmLabel={t(alone ? 'join' : 'propose')}
        typeNumber={gone.number}
        undoable
        onConfirm={() =>
          write.mutateAsync(form.request).then(
            () => undefined,
            // Refused: the dialog closes, and the page says why with everything chosen still there.
            () => undefined,
          )
        }
      >
        <p>{t(alone ? 'confirm.join' : 'confirm.propose', { kept: kept.number })}</p>
      </ConfirmDialog>
    </div>
  );
}

type PartProps = { comparison: MergeComparison; form: MergeForm; errorOf: (field: string) => string | undefined };

function StatusAndReason({ comparison, form, errorOf }: PartProps) {
  const t = useTranslations('merging');
  const statuses = useTranslations('prisoners.statuses');
  const { options } = comparison.status;
  return (
    <Section title={t('status.title')}>
      <div className="flex flex-col gap-4">
        <RadioGroup
          name="status"
          legend={t('status.title')}
          legendHidden
          hint={t(options.some((status) => status.startsWith('deceased')) ? 'status.death' : 'status.what')}
          error={errorOf('status')}
          options={options.map((status) => ({ value: status, label: statuses(status) }))}
          value={form.status ?? ''}
          inputProps={{
            onChange: (event) => form.chooseStatus(options.find((one) => one === event.currentTarget.value) ?? null),
          }}
        />
        {comparison.score.brothers && (
          <TextAreaField
            name="notBrothers"
            label={t('notBrothers')}
            hint={t('notBrothersHint')}
            error={errorOf('notBrothers')}
            rows={2}
            maxLength={1000}
            value={form.notBrothers}
            onChange={(event) => form.write('notBrothers', event.currentTarget.value)}
          />
        )}
        <TextAreaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={errorOf('reason')}
          rows={3}
          maxLength={1000}
          value={form.reason}
          onChange={(event) => form.write('reason', event.currentTarget.value)}
        />
      </div>
    </Section>
  );
}
