'use client';

import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { StatusChip } from '@/components/ui/status-chip';
import type { PlanPerson } from '@/lib/planning/schema/people';

type Placed = Pick<PlanPerson, 'chosen' | 'reserveRank'>;

/** In the plan, in reserve with the rank, or out: a word and a shape. */
export function PlaceInPlan({ person: { chosen, reserveRank }, className }: { person: Placed; className?: string }) {
  const t = useTranslations('planning.board.place');
  const [tone, words] = chosen
    ? (['good', t('in')] as const)
    : reserveRank !== null
      ? (['accent', t('reserve', { rank: reserveRank })] as const)
      : (['neutral', t('out')] as const);
  return (
    <StatusChip tone={tone} className={cx('shrink-0 flex-nowrap whitespace-nowrap', className)}>
      {words}
    </StatusChip>
  );
}
