'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { attachmentKeys, type sendFileWithdrawal, type sendRelease } from '@/lib/attachments/hooks';

type Send = typeof sendFileWithdrawal | typeof sendRelease;
type ReasonAskedProps = Pick<ComponentProps<typeof FormDialog>, 'trigger'> & {
  /** Whose words are said: `attachments.withdraw` or `attachments.release`. */
  act: 'withdraw' | 'release';
  file: { id: Parameters<Send>[0]; version: number };
  send: Send;
};

/** An act on a file that is done with a reason, and its dialog. */
export function ReasonAsked({ act, file, send, trigger }: ReasonAskedProps) {
  const t = useTranslations(`attachments.${act}`);
  const write = useWrite((attempt: Parameters<Send>[1]) => send(file.id, attempt), {
    refresh: [attachmentKeys.all],
    done: t('done'),
  });
  return (
    <FormDialog
      trigger={trigger}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) => write.mutateAsync({ version: file.version, reason: String(form.get('reason') ?? '') })}
    >
      <TextAreaField
        name="reason"
        label={t('reason')}
        error={faultAt(write.faults, 'reason')}
        rows={2}
        maxLength={500}
      />
    </FormDialog>
  );
}
