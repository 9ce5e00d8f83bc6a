'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** What became of a file that was sent without scripts, in words. */
export function Arrival({ code }: { code: string }) {
  const t = useTranslations('attachments.upload');
  const refusals = useTranslations('refusals');
  if (code === 'ready' || code === 'waiting-for-scan')
    return (
      <Notice tone="good" role="status">
        {t(code === 'ready' ? 'done' : 'doneScan')}
      </Notice>
    );
  const key = [`faults.${code}`, code].find((one) => refusals.has(one as never)) ?? 'unexpected';
  return (
    <Notice tone="bad" role="alert" title={t('failed')}>
      {refusals(key as 'unexpected')}
    </Notice>
  );
}
