'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/states';

export type PageFaultProps = { error: unknown; retry: () => void };

/** What stands in place of a page that failed. The digest leads to the server's log; the message never leaves it. */
export function PageFault({ error, retry }: PageFaultProps) {
  const t = useTranslations('common');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return <ErrorState code={digest} action={<Button onClick={() => retry()}>{t('verbs.retry')}</Button>} />;
}
