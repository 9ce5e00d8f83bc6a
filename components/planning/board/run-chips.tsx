'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { RunLine } from '@/lib/planning/schema/runs';

const toneOf: Record<RunLine['status'], Tone> = {
  queued: 'neutral',
  working: 'accent',
  done: 'good',
  failed: 'bad',
  'timed-out': 'warn',
  cancelled: 'neutral',
  killed: 'bad',
};
const outcomeTone = { certified: 'good', uncertified: 'warn', infeasible: 'bad' } as const;

/** How a run stands: what it found when it is done, else where it is. */
export function RunChip({ run }: { run: Pick<RunLine, 'status' | 'outcome'> }) {
  const t = useTranslations('planning.runs');
  if (run.status === 'done' && run.outcome)
    return <StatusChip tone={outcomeTone[run.outcome]}>{t(`outcomes.${run.outcome}`)}</StatusChip>;
  return <StatusChip tone={toneOf[run.status]}>{t(`statuses.${run.status}`)}</StatusChip>;
}

/** A run in one line of words: number, kind, how it stands. */
export function useRunWords() {
  const t = useTranslations('planning');
  return ({
    number,
    kind,
    status,
    outcome,
    people,
  }: Pick<RunLine, 'number' | 'kind' | 'status' | 'outcome' | 'people'>) =>
    [
      t('board.run.number', { number }),
      t(`runs.kinds.${kind}`),
      status === 'done' && outcome ? t(`runs.outcomes.${outcome}`) : t(`runs.statuses.${status}`),
      people !== null && t('board.run.people', { count: people }),
    ]
      .filter(Boolean)
      .join(' · ');
}
