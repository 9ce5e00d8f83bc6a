'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { ClockState } from '@/lib/correspondence/rules/clock';
import type { LineState } from '@/lib/correspondence/rules/silence';

const lineTones: Record<LineState, Tone> = {
  'nothing-asked': 'neutral',
  awaiting: 'accent',
  acknowledged: 'accent',
  'partly-answered': 'accent',
  informed: 'neutral',
  held: 'good',
  'not-held': 'neutral',
  'no-information': 'neutral',
  refused: 'warn',
  'deceased-reported': 'bad',
};

/** Where a line stands, in words. */
export function LineStateChip({ state }: { state: LineState }) {
  const t = useTranslations('correspondence.states');
  return (
    <StatusChip tone={lineTones[state]} className="md:whitespace-normal">
      {t(state)}
    </StatusChip>
  );
}

const clockTones: Record<ClockState, Tone> = {
  running: 'neutral',
  met: 'good',
  'met-late': 'warn',
  overdue: 'bad',
  'possibly-overdue': 'warn',
  undated: 'neutral',
  ended: 'neutral',
};

/** How a clock stands, in words. */
export function ClockStateChip({ state }: { state: ClockState }) {
  const t = useTranslations('correspondence.clockStates');
  return <StatusChip tone={clockTones[state]}>{t(state)}</StatusChip>;
}
