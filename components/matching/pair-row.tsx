'use client';

import { useTranslations } from 'next-intl';
import { Reasons } from '@/components/comparison/reasons';
import { Link } from '@/components/ui/link';
import type { Verdict } from '@/lib/matching/rules';
import type { PairLine } from '@/lib/matching/schema/pairs';
import { DecisionSaid } from './decision-said';
import { PairActions } from './pair-actions';
import { contestedBy } from './pair-asking';
import { PairMarks } from './pair-marks';
import { PairSides } from './pair-sides';
import { usePairWords } from './use-pair-words';

export const sidesOf = ({ kind }: PairLine) => (kind === 'inquiry' ? 'inquiry-record' : 'record-record');

type PairRowProps = { pair: PairLine; busy: boolean; onSay: (pair: PairLine, verdict: Verdict) => void };

/** One pair of the queue: how likely, the two, why, and the two answers. The row leads to the comparison. */
export function PairRow({ pair, busy, onSay }: PairRowProps) {
  const t = useTranslations('matching');
  const words = usePairWords();
  const why = pair.status === 'contested' ? contestedBy(pair) : null;
  return (
    <li
      data-row
      data-pair={pair.id}
      className="relative flex flex-col gap-2 border-line border-b px-2 py-3 hover:bg-surface-sunk has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:outline-accent has-[[data-row-link]:focus-visible]:-outline-offset-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <PairMarks pair={pair} />
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Link
            href={`/matching/${pair.id}`}
            data-row-link
            aria-label={`${t('act.compare')}: ${words.both(pair)}`}
            className="row-link font-medium underline underline-offset-2 focus-visible:outline-none"
          >
            {t('act.compare')}
          </Link>
          <div className="relative z-1">
            <PairActions pair={pair} busy={busy} onSay={onSay} />
          </div>
        </div>
      </div>
      <PairSides pair={pair} />
      {why && <p className="text-warn">{t(`contested.${why}`)}</p>}
      <Reasons parts={pair.parts} sides={sidesOf(pair)} look="compact" />
      {pair.decision && pair.status !== 'open' && <DecisionSaid decision={pair.decision} />}
      {pair.opposed && <DecisionSaid decision={pair.opposed} />}
    </li>
  );
}
