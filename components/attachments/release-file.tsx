'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { sendRelease } from '@/lib/attachments/hooks';
import type { QuarantineLine } from '@/lib/attachments/schema';
import { ReasonAsked } from './reason-asked';

/** Takes a file out of quarantine, with the reason why it does no harm. */
export function ReleaseFile({ line }: { line: QuarantineLine }) {
  const t = useTranslations('attachments.release');
  return (
    <ReasonAsked act="release" file={line} send={sendRelease} trigger={<Button size="small">{t('open')}</Button>} />
  );
}
