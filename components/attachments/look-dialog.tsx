'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { previewAddress } from '@/lib/attachments/hooks';
import type { AttachmentLine } from '@/lib/attachments/schema';

/** The picture, smaller. It is asked for only when somebody opens this: each look is written down. */
export function LookDialog({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments');
  const [failed, setFailed] = useState(false);
  return (
    <Dialog
      trigger={
        <Button size="small" aria-label={t('list.showLabel', { about: line.about })}>
          {t('list.show')}
        </Button>
      }
      onOpenChange={() => setFailed(false)}
      title={line.about}
      description={t('preview.note')}
      wide
    >
      {failed ? (
        <Notice tone="bad" role="alert">
          {t('preview.failed')}
        </Notice>
      ) : (
        // biome-ignore lint/performance/noImgElement: an optimised copy would be a second reading, and lie in a cache
        <img
          src={previewAddress(line.id)}
          alt={t('preview.alt', { about: line.about })}
          onError={() => setFailed(true)}
          className="mx-auto h-auto max-h-[60vh] max-w-full"
        />
      )}
    </Dialog>
  );
}
