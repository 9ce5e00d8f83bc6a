'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Reasons } from '@/components/comparison/reasons';
import { Link } from '@/components/ui/link';
import type { PairLine } from '@/lib/matching/schema/pairs';
import { PairMarks } from './pair-marks';
import { sidesOf } from './pair-row';
import { usePairWords } from './use-pair-words';

type PairShortProps = { pair: PairLine; side: ReactNode; actions: ReactNode };

/** A pair on the page of one of its two: the other side, how likely, why, and the answers. */
export function PairShort({ pair, side, actions }: PairShortProps) {
  const t = useTranslations('matching');
  const words = usePairWords();
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PairMarks pair={pair} kind={false} />
      </div>
      {side}
      <Reasons parts={pair.parts} sides={sidesOf(pair)} look="compact" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {actions}
        <Link
          href={`/matching/${pair.id}`}
          aria-label={`${t('act.compare')}: ${words.both(pair)}`}
          className="font-medium underline underline-offset-2"
        >
          {t('act.compare')}
        </Link>
      </div>
    </li>
  );
}
