'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { useFileWords } from './use-file-words';
import type { OnItsWay } from './use-upload';

/** How far a file has come on its way, and a way to stop it. A connection that is gone is said, not hidden. */
export function UploadProgress({ sending, onCancel }: { sending: OnItsWay; onCancel: () => void }) {
  const t = useTranslations('attachments.upload');
  const words = useFileWords();
  const { stage, sent, size, name } = sending;
  const checking = stage === 'checking';
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is out of sight now.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="flex max-w-2xl flex-col gap-2">
      <Progress
        label={t(checking ? 'checking' : 'sending', { name })}
        value={checking ? undefined : sent}
        max={size}
        words={checking ? undefined : t('progress', { sent: words.bytes(sent), size: words.bytes(size) })}
      />
      {stage === 'offline' && (
        <Notice tone="warn" role="status">
          {t('offline', { sent: words.bytes(sent) })}
        </Notice>
      )}
      {!checking && (
        <div>
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
