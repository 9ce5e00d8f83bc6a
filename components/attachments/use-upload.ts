'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { notify } from '@/components/ui/toaster';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { Fault } from '@/components/ui/use-write';
import { attachmentKeys } from '@/lib/attachments/hooks';
import { giveUp, NotSent, type Sending, sendFile, type Upload } from '@/lib/attachments/hooks/upload';
import type { UploadState } from '@/lib/attachments/schema';
import type { AttachmentId } from '@/lib/kernel/ids';
import { Problem } from '@/lib/platform/fetch';

export type OnItsWay = Sending & { name: string };

const sentences = {
  'gave-up': 'upload.gaveUp',
  'other-file': 'upload.otherFile',
  unreadable: 'upload.unreadable',
  cancelled: 'upload.cancelled',
} as const;

/** One file on its way: how far it is, what went wrong in words, and a way to stop it. Leaving the page is warned of. */
export function useUpload({ onDone }: { onDone?: (state: UploadState, file: File) => void } = {}) {
  const t = useTranslations('attachments');
  const queries = useQueryClient();
  const [sending, setSending] = useState<OnItsWay | null>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  const stop = useRef<AbortController | null>(null);
  const begun = useRef<AttachmentId | null>(null);
  useUnsavedGuard(sending !== null);

  const faultsOf = (error: unknown): Fault[] => {
    if (error instanceof NotSent) return [{ message: t(sentences[error.why]) }];
    if (!(error instanceof Problem)) return [{ message: t('upload.gaveUp') }];
    return error.faults.length > 0
      ? error.faults.map(({ at, message }) => ({ field: at, message }))
      : [{ message: error.title }];
  };

  /** Sends the file; answers whether it arrived. */
  const start = async (file: File, what: Upload['start']): Promise<boolean> => {
    setFaults([]);
    setSending({ stage: 'sending', sent: 0, size: file.size, name: file.name });
    stop.current = new AbortController();
    begun.current = null;
    try {
      const state = await sendFile({
        file,
        start: what,
        key: crypto.randomUUID(),
        signal: stop.current.signal,
        onProgress: (progress) => setSending({ ...progress, name: file.name }),
        onBegun: (id) => {
          begun.current = id;
        },
      });
      onDone?.(state, file);
      return true;
    } catch (error) {
      if (error instanceof NotSent && error.why === 'cancelled') {
        if (begun.current) await giveUp(begun.current).catch(() => {});
        notify({ title: t('upload.cancelled'), tone: 'neutral' });
      } else setFaults(faultsOf(error));
      return false;
    } finally {
      setSending(null);
      await queries.invalidateQueries({ queryKey: attachmentKeys.all });
    }
  };
  return { sending, faults, setFaults, start, cancel: () => stop.current?.abort() };
}
