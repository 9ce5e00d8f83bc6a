'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { PagedTable } from '@/components/ui/paged-table';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import { formatAge } from '@/lib/i18n/formats';
import { prisonerList } from '@/lib/prisoners/hooks';
import type { PrisonerFilter, PrisonerLine } from '@/lib/prisoners/schema/registry';
import { PersonNames } from './person-names';
import { listHref } from './prisoner-filters';
import { PrisonerStatusChip } from './prisoner-status';
import { useWords } from './use-words';

/** The records one may open, newest first. */
export function PrisonersList({ filter, now }: { filter: PrisonerFilter; now: string }) {
  const t = useTranslations('prisoners');
  const columns = useColumns(now);
  const { data, isError } = useQuery(prisonerList(filter));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={8} columns={6} />;
  return (
    <PagedTable
      label={t('list.label')}
      total={t('list.total', { total: data.total })}
      columns={columns}
      rows={data.lines}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/prisoners/${id}`}
      empty={<EmptyState title={t('list.empty')}>{t('list.emptyWhat')}</EmptyState>}
      firstHref={filter.after ? listHref({ ...filter, after: undefined }) : undefined}
      olderHref={data.next ? listHref({ ...filter, after: data.next }) : undefined}
    />
  );
}

function useColumns(now: string): Column<PrisonerLine>[] {
  const t = useTranslations('prisoners');
  const locale = useLocale();
  const { shortDate } = useWords();
  return [
    {
      key: 'names',
      header: t('fields.names'),
      cell: ({ names }) => <PersonNames names={names} most={1} />,
      className: 'min-w-44 lg:min-w-60',
    },
    { key: 'number', header: t('fields.number'), cell: ({ number }) => number, figures: true, className: 'text-left' },
    {
      key: 'birth',
      header: t('fields.birth'),
      cell: ({ birth }) => shortDate(birth) ?? '—',
      figures: true,
      from: 'md',
    },
    {
      key: 'category',
      header: t('fields.category'),
      cell: ({ category }) => t(`categories.${category}`),
      className: 'max-2xl:hidden',
    },
    {
      key: 'status',
      header: t('fields.status'),
      cell: ({ status, statusSince, sealed }) => (
        <span className="flex flex-wrap gap-1">
          <PrisonerStatusChip status={status} since={statusSince} />
          {sealed && <StatusChip tone="sealed">{t('flags.sealed')}</StatusChip>}
        </span>
      ),
    },
    {
      key: 'alive',
      header: t('proofOfLife.label'),
      cell: ({ lastAliveAt }) => (lastAliveAt ? formatAge(locale, lastAliveAt, now) : '—'),
      figures: true,
      from: 'lg',
    },
  ];
}
