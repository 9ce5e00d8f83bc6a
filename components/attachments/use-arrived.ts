'use client';

import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toaster';
import type { UploadState } from '@/lib/attachments/schema';

/** Says that a file has arrived, and what can be done with it now. */
export function useArrived() {
  const t = useTranslations('attachments.upload');
  return ({ status }: UploadState, { seen }: { seen: boolean }) => {
    const what = seen ? (status === 'waiting-for-scan' ? 'doneScan' : 'done') : 'doneUnseen';
    notify({ title: t(what) });
  };
}
