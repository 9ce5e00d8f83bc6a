'use client';

import { useTranslations } from 'next-intl';
import { Key } from '@/components/shell/key';

/** The keys of the queue; physical places, the same in every layout. */
export function QueueKeys() {
  const t = useTranslations('matching');
  return (
    <p className="text-[0.8125rem] text-text-quiet max-md:hidden print:hidden">
      {t.rich('keys', { key: (printed) => <Key>{String(printed)}</Key> })}
    </p>
  );
}
