'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useWrite } from '@/components/ui/use-write';
import { attachmentKeys, sendGivingUp } from '@/lib/attachments/hooks';
import type { UnfinishedUpload } from '@/lib/attachments/schema';
import { useFileWords } from './use-file-words';

type UnfinishedProps = { uploads: readonly UnfinishedUpload[]; onGoOn: (upload: UnfinishedUpload) => void };

/** Uploads of one's own that were begun and did not end: to go on with, or to give up. */
export function UnfinishedUploads({ uploads, onGoOn }: UnfinishedProps) {
  const t = useTranslations('attachments.unfinished');
  if (uploads.length === 0) return null;
  return (
    <div className="mb-4">
      <h3 className="font-medium">{t('title')}</h3>
      <ul className="divide-y divide-line">
        {uploads.map((upload) => (
          <Unfinished key={upload.id} upload={upload} onGoOn={onGoOn} />
        ))}
      </ul>
    </div>
  );
}

function Unfinished({ upload, onGoOn }: { upload: UnfinishedUpload; onGoOn: (upload: UnfinishedUpload) => void }) {
  const t = useTranslations('attachments.unfinished');
  const words = useFileWords();
  const write = useWrite(sendGivingUp, { refresh: [attachmentKeys.all], done: t('discarded') });
  const { about, name, received, size, at } = upload;
  const told = { about, name, sent: words.bytes(received), when: words.moment(at) };
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2">
      <p className="min-w-0 break-words">
        {size === null ? t('whatNoSize', told) : t('what', { ...told, size: words.bytes(size) })}
      </p>
      <div className="flex flex-wrap gap-2">
        {size !== null && (
          <Button size="small" onClick={() => onGoOn(upload)}>
            {t('goOn')}
          </Button>
        )}
        <Button size="small" look="quiet" busy={write.isPending} onClick={() => write.mutate({ id: upload.id })}>
          {t('discard')}
        </Button>
      </div>
    </li>
  );
}
