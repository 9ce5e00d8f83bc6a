'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { ThreadLine } from '@/lib/correspondence/schema/threads';
import { LineStateChip } from './state-chips';
import { useLetterWords } from './use-letter-words';

/** Where a line stands: its state, how long it has been silent, by when an answer was due, what comes next. */
export function LineStanding({ line }: { line: ThreadLine }) {
  const t = useTranslations('correspondence.line');
  const { day, days } = useLetterWords();
  const { silence, due, overdue, owedSince } = line;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LineStateChip state={line.state} />
        {overdue !== null && <StatusChip tone="bad">{t('overdue', { days: days(overdue) })}</StatusChip>}
        {owedSince && <StatusChip tone="warn">{t('owed', { day: day(owedSince) })}</StatusChip>}
      </div>
      {silence && (
        <p data-figures>
          {[
            t('silence', { days: days(silence.days) }),
            silence.sinceFirst > silence.days && t('sinceFirst', { days: days(silence.sinceFirst) }),
            t('reminders', { count: silence.reminders }),
          ]
            .filter(Boolean)
            .join(', ')}
          {due && `. ${t('due', { day: day(due) })}`}
        </p>
      )}
      <NextStep line={line} />
    </div>
  );
}

/** What comes next, by whom and by when; nothing for whoever is not told of it. */
export function NextStep({ line: { next } }: { line: Pick<ThreadLine, 'next'> }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  if (next === undefined) return null;
  if (!next) return <p className="text-text-quiet">{t('line.noNext')}</p>;
  const when = next.due && words.day(next.due);
  const who =
    next.owner && when
      ? t('line.nextBy', { name: next.owner, day: when })
      : (next.owner ?? (when && t('line.by', { day: when })));
  return (
    <div>
      <span className={next.overdue ? 'font-medium text-bad' : undefined}>
        {t('line.next', { step: t(`steps.${next.step}`) })}
      </span>
      {who && <span className="text-text-quiet"> ({who})</span>}
      {next.note && <p className="text-text-quiet">{next.note}</p>}
    </div>
  );
}
