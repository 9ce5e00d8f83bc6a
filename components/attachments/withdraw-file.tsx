'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { attachmentKeys, sendFileWithdrawal } from '@/lib/attachments/hooks';
import type { AttachmentLine } from '@/lib/attachments/schema';

/** Takes a file out of use, with a reason. It stays on file. */
export function WithdrawFile({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments.withdraw');
  const write = useWrite((attempt: Parameters<typeof sendFileWithdrawal>[1]) => sendFileWithdrawal(line.id, attempt), {
    refresh: [attachmentKeys.all],
    done: t('done'),
  });
  return (
    <FormDialog
      trigger={
        <Button look="quiet" size="small" aria-label={t('label', { about: line.about })}>
          {t('open')}
        </Button>
      }
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) => write.mutateAsync({ version: line.version, reason: String(form.get('reason') ?? '') })}
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
