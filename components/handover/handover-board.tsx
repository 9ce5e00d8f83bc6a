'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { BatchStatusChip } from '@/components/exchanges/batch-status';
import { useWords } from '@/components/exchanges/use-words';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonPage } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import type { BatchId } from '@/lib/kernel/ids';
import { boardOf, handoverKeys, pulseOf } from '@/lib/repatriation/hooks/handover';
import type { HandoverBoard as Board } from '@/lib/repatriation/schema/handover';
import { AddArrival } from './add-arrival';
import { BoardCounts } from './board-counts';
import { BoardFilter, type Shown, shownOf } from './board-filter';
import { BoardLines } from './board-lines';
import { BoardMoves } from './board-moves';
import { RecordRound } from './record-round';

/** Handover day on one screen: the numbers, everybody on the list, and what to record of each. */
export function HandoverBoard({ id }: { id: BatchId }) {
  const { data: board, isError } = useQuery(boardOf(id));
  useFollowing(id, board?.stamp);
  if (isError && !board) return <ErrorState />;
  if (!board) return <SkeletonPage />;
  return <BoardPage board={board} />;
}

/** Reads the people again when the numbers say that something was recorded elsewhere. */
function useFollowing(id: BatchId, known: string | undefined) {
  const queries = useQueryClient();
  const { data: pulse } = useQuery(pulseOf(id));
  useEffect(() => {
    if (pulse && known && pulse.stamp !== known) void queries.invalidateQueries({ queryKey: handoverKeys.board(id) });
  }, [pulse, known, queries, id]);
}

function BoardPage({ board }: { board: Board }) {
  const t = useTranslations('handover');
  const { day } = useWords();
  const [shown, setShown] = useState<Shown>({ show: 'all', text: '' });
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/handover' }, { label: board.number }]}
        title={`${board.number} ${board.name}`}
        marks={<BatchStatusChip status={board.status} />}
        action={
          <>
            <LinkButton look="quiet" href={`/exchanges/${board.id}`}>
              {t('batch')}
            </LinkButton>
            <BoardMoves board={board} />
          </>
        }
      >
        {[day(board.plannedOn), board.place].filter(Boolean).join(' · ')}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        <BoardCounts id={board.id} counts={board.counts} />
        <Standing board={board} />
        {board.mayRecord && (
          <div className="flex flex-wrap gap-2 print:hidden">
            <AddArrival batchId={board.id} />
            <RecordRound board={board} />
          </div>
        )}
        <BoardFilter shown={shown} onChange={setShown} />
        <BoardLines board={board} lines={shownOf(board.lines, shown)} />
      </div>
    </>
  );
}

/** Why nothing can be recorded, when nothing can. */
function Standing({ board }: { board: Board }) {
  const t = useTranslations('handover');
  if (board.mayRecord) return null;
  if (board.status === 'in-progress' || board.status === 'handed-over') return <Notice>{t('readOnly')}</Notice>;
  return <Notice>{['reconciled', 'closed'].includes(board.status) ? t('over') : t('notBegun')}</Notice>;
}
