'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { Notice } from '@/components/ui/notice';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { batchHeadOf, poolOf } from '@/lib/exchanges/hooks';
import type { PoolFilter } from '@/lib/exchanges/schema/pool';
import type { BatchId } from '@/lib/kernel/ids';
import { AddPeople } from './add-people';
import { PoolCounts } from './pool-counts';
import { PoolFilters, poolHref } from './pool-filters';
import { PoolSearch } from './pool-search';
import { PoolTable } from './pool-table';

type PoolScreenProps = { id: BatchId; filter: PoolFilter; now: string };

/** Who could be on the list; for everybody else, in words, what stands in the way. */
export function PoolScreen({ id, filter, now }: PoolScreenProps) {
  const t = useTranslations('exchanges');
  const plan = useTranslations('planning-policy');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data: batch } = useQuery(batchHeadOf(id));
  // A search by name looks through everybody, whatever the filters: one wants to know why somebody is not eligible.
  const { data, isError, isFetching } = useQuery(poolOf(id, text ? { show: 'all' } : filter, text));
  if (isError) return <ErrorState />;
  if (!data || !batch) return <SkeletonTable rows={10} columns={6} />;
  if (!batch.may.change) return <Notice tone="warn">{t('pool.closed')}</Notice>;
  const picked = data.lines.filter(({ prisonerId }) => chosen.has(prisonerId));
  return (
    <div className="flex flex-col gap-4" aria-busy={isFetching}>
      <PoolSearch text={text} onSearch={setText} />
      {!text && <PoolCounts id={id} filter={filter} counts={data.counts} />}
      {!text && <PoolFilters id={id} filter={filter} />}
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-text-quiet" data-figures>
          {t('pool.matching', { count: data.matching })}
        </p>
        <LinkButton href={`/exchanges/${id}/plan/set-up`}>{plan('setUp.open')}</LinkButton>
        {picked.length > 0 && <AddPeople batchId={id} people={picked} onClosed={() => setChosen(new Set())} />}
      </div>
      <PoolTable
        lines={data.lines}
        now={now}
        chosen={chosen}
        onChoose={setChosen}
        empty={<EmptyState title={t('pool.empty')}>{t('pool.emptyWhat')}</EmptyState>}
      />
      {(data.next || filter.after) && !text && (
        <KeysetPager
          shown={data.lines.length}
          firstHref={filter.after ? poolHref(id, { ...filter, after: undefined }) : undefined}
          olderHref={data.next ? poolHref(id, { ...filter, after: data.next }) : undefined}
        />
      )}
    </div>
  );
}
