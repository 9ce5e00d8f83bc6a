'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { attachmentKeys, sendRelease } from '@/lib/attachments/hooks';
import type { QuarantineLine } from '@/lib/attachments/schema';

/** Takes a file out of quarantine, with the reason why it does no harm. */
export function ReleaseFile({ line }: { line: QuarantineLine }) {
  const t = useTranslations('attachments.release');
  const write = useWrite((attempt: Parameters<typeof sendRelease>[1]) => sendRelease(line.id, attempt), {
    refresh: [attachmentKeys.all],
    done: t('done'),
  });
  return (
    <FormDialog
      trigger={<Button size="small">{t('open')}</Button>}
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
