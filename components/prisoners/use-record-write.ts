'use client';

import { useTranslations } from 'next-intl';
import { useWrite } from '@/components/ui/use-write';
import { prisonerKeys } from '@/lib/prisoners/hooks';

/** A write on a record. Afterwards, done or refused, the record and the lists are read anew. */
export function useRecordWrite<Body>(write: (attempt: { body: Body; key: string }) => Promise<unknown>) {
  const t = useTranslations('prisoners');
  return useWrite(write, { refresh: [prisonerKeys.all], done: t('saved') });
}
