'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import type { PrisonerId } from '@/lib/kernel/ids';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { sendFollowUp, tellingKeys } from '@/lib/repatriation/hooks';
import { MomentField, useMomentOf } from './moment-field';

/** Somebody asked how the person is: when, and the answer. */
export function AddFollowUp({ id }: { id: PrisonerId }) {
  const t = useTranslations('telling');
  const momentOf = useMomentOf();
  const write = useWrite((attempt: Parameters<typeof sendFollowUp>[1]) => sendFollowUp(id, attempt), {
    refresh: [tellingKeys.all, prisonerKeys.record(id)],
    done: t('after.followUpSaved'),
  });
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <FormDialog
      trigger={
        <Button size="small" look="main">
          {t('after.recordFollowUp')}
        </Button>
      }
      title={t('after.recordFollowUp')}
      confirmLabel={t('after.save')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({
          occurredAt: momentOf(form.get('occurredAt')) ?? '',
          note: String(form.get('note') ?? ''),
        })
      }
    >
      <MomentField name="occurredAt" label={t('after.when')} error={error('occurredAt')} />
      <TextAreaField name="note" label={t('after.followUpNote')} rows={4} maxLength={2000} error={error('note')} />
    </FormDialog>
  );
}
