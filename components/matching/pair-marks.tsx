'use client';

import { GitCompareArrows, TriangleAlert, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BandChip } from '@/components/comparison/band-chip';
import { StatusChip } from '@/components/ui/status-chip';
import type { PairLine } from '@/lib/matching/schema/pairs';

/** How likely, and what one must know before anything else: contested, perhaps brothers, decided. */
export function PairMarks({ pair, kind = true }: { pair: PairLine; kind?: boolean }) {
  const t = useTranslations('matching');
  return (
    <>
      {pair.status === 'contested' && (
        <StatusChip tone="warn" icon={TriangleAlert}>
          {t('status.contested')}
        </StatusChip>
      )}
      <BandChip band={pair.band} />
      {pair.brothers && (
        <StatusChip tone="warn" icon={Users}>
          {t('brothers')}
        </StatusChip>
      )}
      {pair.verdict && (
        <StatusChip tone={pair.verdict === 'same' ? 'good' : 'neutral'}>{t(`verdict.${pair.verdict}`)}</StatusChip>
      )}
      {kind && (
        <span className="inline-flex items-center gap-1 text-[0.8125rem] text-text-quiet">
          <GitCompareArrows aria-hidden className="size-3.5" />
          {t(`kindShort.${pair.kind}`)}
        </span>
      )}
    </>
  );
}
