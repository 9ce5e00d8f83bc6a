'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { CaseStatus } from '@/lib/identity/rules/cases';
import type { CheckLine } from '@/lib/identity/schema/case-view';

const tones: Record<CaseStatus, Tone> = { open: 'neutral', proposed: 'accent', established: 'good', closed: 'neutral' };

export function CaseStatusChip({ status }: { status: CaseStatus }) {
  const t = useTranslations('identity.status');
  return <StatusChip tone={tones[status]}>{t(status)}</StatusChip>;
}

const weights: Record<CheckLine['weight'], Tone> = {
  alone: 'good',
  together: 'accent',
  contradicts: 'bad',
  'too-weak': 'warn',
  inconclusive: 'neutral',
  never: 'neutral',
  withdrawn: 'bad',
};

/** What a check counts for, beside what it said. */
export function WeightChip({ weight }: Pick<CheckLine, 'weight'>) {
  const t = useTranslations('identity.weight');
  return <StatusChip tone={weights[weight]}>{t(weight)}</StatusChip>;
}
