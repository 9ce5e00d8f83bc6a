'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PagedTable } from '@/components/ui/paged-table';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Column } from '@/components/ui/table';
import { batchList } from '@/lib/exchanges/hooks';
import type { BatchFilter, BatchPage } from '@/lib/exchanges/schema/batch';
import { BatchStatusChip } from './batch-status';
import { useWords } from './use-words';

/** The list's address with these filters: codes only. */
export const batchesHref = (filter: BatchFilter) => {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length ? `/exchanges?${new URLSearchParams(pairs)}` : '/exchanges';
};

export function BatchesList({ filter }: { filter: BatchFilter }) {
  const t = useTranslations('exchanges');
  const columns = useColumns();
  const { data, isError } = useQuery(batchList(filter));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={6} columns={6} />;
  return (
    <PagedTable
      label={t('list.label')}
      total={t('list.total', { total: data.total })}
      columns={columns}
      rows={data.lines}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/exchanges/${id}`}
      empty={<EmptyState title={t('list.empty')}>{t('list.emptyWhat')}</EmptyState>}
      firstHref={filter.after ? batchesHref({ ...filter, after: undefined }) : undefined}
      olderHref={data.next ? batchesHref({ ...filter, after: data.next }) : undefined}
    />
  );
}

type Line = BatchPage['lines'][number];

function useColumns(): Column<Line>[] {
  const t = useTranslations('exchanges');
  const { side, shortDay, moment } = useWords();
  return [
    {
      key: 'name',
      header: t('fields.name'),
      cell: ({ number, name }) => (
        <>
          <span className="text-text-quiet" data-figures>
            {number}
          </span>{' '}
          {name}
        </>
      ),
    },
    { key: 'status', header: t('fields.status'), cell: ({ status }) => <BatchStatusChip status={status} /> },
    {
      key: 'people',
      header: t('list.people'),
      cell: ({ people, seats, stretchers }) => t('list.of', { people, places: seats + stretchers }),
      figures: true,
    },
    {
      key: 'plannedOn',
      header: t('fields.plannedOn'),
      cell: ({ plannedOn }) => shortDay(plannedOn) ?? '—',
      figures: true,
      from: 'md',
    },
    { key: 'place', header: t('fields.place'), cell: ({ place }) => place ?? '—', from: 'lg' },
    {
      key: 'sides',
      header: t('fields.sides'),
      cell: ({ ours, theirs }) => `${side(ours)} – ${side(theirs)}`,
      from: 'xl',
    },
    {
      key: 'updated',
      header: t('list.updated'),
      cell: ({ updatedAt }) => moment(updatedAt),
      figures: true,
      from: 'xl',
    },
  ];
}
