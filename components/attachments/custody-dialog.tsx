'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { KeyValue } from '@/components/ui/key-value';
import { ErrorState } from '@/components/ui/states';
import { attachmentOf } from '@/lib/attachments/hooks';
import type { AttachmentLine, CustodyLine, OneAttachment } from '@/lib/attachments/schema';
import type { StoreName } from '@/lib/platform/storage/port';
import { useFileWords } from './use-file-words';

/** The chain of custody of a file, and the hashes by which anybody can check what they were given. */
export function CustodyDialog({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments');
  const [open, setOpen] = useState(false);
  const { data, isError } = useQuery({ ...attachmentOf(line.id), enabled: open, staleTime: 0 });
  return (
    <Dialog
      trigger={
        <Button size="small" aria-label={t('list.custodyLabel', { about: line.about })}>
          {t('list.custody')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('custody.title')}
      wide
    >
      {isError && <ErrorState />}
      {data && <Custody file={data} />}
    </Dialog>
  );
}

function Custody({ file }: { file: OneAttachment }) {
  const t = useTranslations('attachments.custody');
  const words = useFileWords();
  const hash = (text: string | null) => (text ? <code className="break-all text-xs">{text}</code> : t('none'));
  return (
    <>
      <ol aria-label={t('title')} className="divide-y divide-line">
        {file.custody.map((event) => (
          <li key={event.id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span className="min-w-0 break-words">
              <span className="font-medium">{t(`kinds.${event.kind}`, detailOf(event, words.finding))}</span>
              <span className="text-text-quiet">, {event.by ?? t('system')}</span>
            </span>
            <time className="text-text-quiet" data-figures>
              {words.moment(event.at)}
            </time>
          </li>
        ))}
      </ol>
      <KeyValue
        facts={[
          { label: t('came'), value: hash(file.cameHash) },
          { label: t('kept'), value: hash(file.keptHash) },
          { label: t('store'), value: t(`stores.${file.store as StoreName}`) },
        ]}
      />
    </>
  );
}

const detailOf = ({ detail }: CustodyLine, finding: (text: string | null) => string) => ({
  count: Number(detail.removed ?? 0),
  said: String(detail.said ?? 'clean'),
  finding: finding(detail.finding === undefined ? null : String(detail.finding)),
});
