'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SkeletonLine } from '@/components/ui/skeletons';
import { pairList } from '@/lib/matching/hooks';
import { matchingHref, type PairFilter, type PairLine } from '@/lib/matching/schema/pairs';
import { PairActions } from './pair-actions';
import { PairShort } from './pair-short';
import { useSaying } from './use-saying';

const same = (pair: PairLine) => pair;

/** So many are shown on the page of one person; the queue has them all. */
const most = 4;

type PairsOfProps = {
  filter: PairFilter;
  /** The other side of a pair, as this page shows it. */
  sideOf: (pair: PairLine) => ReactNode;
  /** What is shown around the list; nothing at all when there are no pairs and `empty` is missing. */
  frame: (list: ReactNode) => ReactNode;
  empty?: ReactNode;
  onCase?: boolean;
  /** The pair with what the page around it knows better. */
  asSeen?: (pair: PairLine) => PairLine;
};

/** The pairs of one person that wait for a decision, the surest first, on that person's own page. */
export function PairsOf({ filter, sideOf, frame, empty, onCase = false, asSeen = same }: PairsOfProps) {
  const t = useTranslations('matching');
  const { data, isError } = useQuery(pairList(filter));
  const { say, dialog, decide } = useSaying();
  if (isError) return frame(<Notice tone="warn">{t('failed')}</Notice>);
  if (!data) return empty ? frame(<SkeletonLine />) : null;
  if (data.lines.length === 0) return empty ? frame(empty) : dialog;
  return frame(
    <>
      {decide.problem && !dialog && (
        <Notice tone="bad" role="alert" title={t('problem.title')}>
          {decide.problem}
        </Notice>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {data.lines
          .slice(0, most)
          .map(asSeen)
          .map((pair) => (
            <PairShort
              key={pair.id}
              pair={pair}
              side={sideOf(pair)}
              actions={<PairActions pair={pair} busy={decide.busy} onSay={say} onCase={onCase} />}
            />
          ))}
      </ul>
      {data.total > most && (
        <p className="pt-3">
          <Link href={matchingHref(filter)} className="underline underline-offset-2" data-figures>
            {t('onCase.more', { count: data.total - most })}
          </Link>
        </p>
      )}
      {dialog}
    </>,
  );
}
