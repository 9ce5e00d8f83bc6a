'use client';

import { useTranslations } from 'next-intl';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { Problem } from '@/lib/platform/fetch';

/** What the server said against it, above the form: field by field, or as one sentence. */
export function ProblemNotice({ problem, lost }: { problem: Problem | null; lost: boolean }) {
  const t = useTranslations('common');
  if (lost)
    return (
      <Notice tone="bad" role="alert" title={t('offline.title')}>
        {t('offline.what')}
      </Notice>
    );
  if (!problem) return null;
  if (problem.faults.length > 0)
    return (
      <ErrorSummary errors={problem.faults.map(({ at, message }) => ({ field: at.split('.')[0] ?? '', message }))} />
    );
  return (
    <Notice tone="bad" role="alert">
      {problem.title}
    </Notice>
  );
}
