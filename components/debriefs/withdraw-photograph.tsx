'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/inputs';
import { sendPhotoWithdrawal } from '@/lib/debriefs/hooks/albums';
import type { PhotoLine } from '@/lib/debriefs/schema/album';
import { WriteDialog } from './write-dialog';

/** Takes a photograph out of use, with a reason. Albums it was shown in keep it. */
export function WithdrawPhotograph({ photo }: { photo: PhotoLine }) {
  const t = useTranslations('debriefs.photoOut');
  return (
    <WriteDialog
      keep={`photo:${photo.id}`}
      trigger={
        <Button size="small" look="quiet">
          {t('open')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendPhotoWithdrawal>[1]) => sendPhotoWithdrawal(photo.id, attempt)}
      title={t('title', { name: photo.name })}
      what={t('what')}
      confirmLabel={t('open')}
      danger
      done={t('done')}
      bodyOf={({ text }) => ({ reason: text('reason') ?? '' })}
    >
      {(error) => <TextAreaField name="reason" label={t('reason')} error={error('reason')} rows={2} maxLength={500} />}
    </WriteDialog>
  );
}
