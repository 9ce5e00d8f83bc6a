'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { formatCount } from '@/lib/i18n/formats';
import { busy } from '@/lib/imports/rules/run';
import type { ImportRunView } from '@/lib/imports/schema/runs';

/** How far the work at hand has come; nothing when none is at hand. */
export function RunProgress({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const count = (n: number) => formatCount(locale, n);
  const { counts } = run;
  const label = t(`statuses.${run.status}`);
  if (run.status === 'checking')
    return <Progress label={label} words={t('progress.checking', { done: count(run.rows) })} />;
  if (run.status === 'undoing')
    return <Progress label={label} words={t('progress.undoing', { done: count(counts.undone + counts.held) })} />;
  if (run.status === 'paused') return <Notice tone="warn">{t('progress.paused')}</Notice>;
  if (run.status !== 'running') return null;
  const all = run.applied + counts.waiting;
  const words = t('progress.running', { done: count(run.applied), all: count(all) });
  return <Progress label={label} value={run.applied} max={Math.max(1, all)} words={words} />;
}

const longWithoutWord = 2 * 60_000;
type Standing = { run: ImportRunView; unread: boolean; at: number };

/** Said when nobody can tell how far the work is, or when it has not moved for a while: it is tried again by itself. */
export function Standstill({ run, unread, at }: Standing) {
  const t = useTranslations('imports');
  if (unread)
    return (
      <Notice tone="warn" role="status">
        {t('progress.unread')}
      </Notice>
    );
  if (!busy.includes(run.status) || at - Date.parse(run.updatedAt) < longWithoutWord) return null;
  return (
    <Notice tone="warn" role="status">
      {t('progress.still')}
    </Notice>
  );
}
