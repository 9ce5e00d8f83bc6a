'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { PlanPerson } from '@/lib/planning/schema/people';

type Placed = Pick<PlanPerson, 'chosen' | 'reserveRank'>;

/** In the plan, in reserve with the rank, or out: a word and a shape. */
export function PlaceInPlan({ person: { chosen, reserveRank } }: { person: Placed }) {
  const t = useTranslations('planning.board.place');
  if (chosen) return <StatusChip tone="good">{t('in')}</StatusChip>;
  if (reserveRank !== null) return <StatusChip tone="accent">{t('reserve', { rank: reserveRank })}</StatusChip>;
  return <StatusChip>{t('out')}</StatusChip>;
}
