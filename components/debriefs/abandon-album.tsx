'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { sendAbandoning } from '@/lib/debriefs/hooks/albums';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import { WriteDialog } from './write-dialog';

/** Gives an album up: the person does not want to, or was interrupted. It is not shown again. */
export function AbandonAlbum({ album: { id, version } }: { album: AlbumLine }) {
  const t = useTranslations('debriefs.abandon');
  return (
    <WriteDialog
      trigger={<Button>{t('open')}</Button>}
      send={(attempt: Parameters<typeof sendAbandoning>[1]) => sendAbandoning(id, attempt)}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      done={t('done')}
      bodyOf={() => ({ version })}
    />
  );
}
