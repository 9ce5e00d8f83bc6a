'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { type Column, Table } from '@/components/ui/table';
import { agreements } from '@/lib/agreements/hooks';
import type { AgreementList } from '@/lib/agreements/schema/agreement';
import { useAgreementWords } from './use-agreement-words';

/** Every agreement on file: what is in force, what waits, how far the readings are apart. */
export function AgreementsScreen() {
  const t = useTranslations('agreements');
  const columns = useColumns();
  const { data, isError } = useQuery(agreements());
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title') }]}
        title={t('title')}
        action={
          data?.may.propose && (
            <LinkButton href="/agreements/new" look="main" icon={<Plus aria-hidden />}>
              {t('open')}
            </LinkButton>
          )
        }
      >
        {t('what')}
      </PageHeader>
      <div className="pt-3">
        {isError && <ErrorState />}
        {!data && !isError && <SkeletonTable rows={3} columns={4} />}
        {data && (
          <Table
            label={t('list.label')}
            columns={columns}
            rows={data.lines}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/agreements/${id}`}
            empty={<EmptyState title={t('list.empty')}>{t('list.emptyWhat')}</EmptyState>}
          />
        )}
      </div>
    </>
  );
}

type Line = AgreementList['lines'][number];

function useColumns(): Column<Line>[] {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  return [
    {
      key: 'name',
      header: t('list.name'),
      cell: ({ number, title }) => (
        <span className="break-words">
          <span className="text-text-quiet" data-figures>
            {number}
          </span>{' '}
          {title}
        </span>
      ),
    },
    {
      key: 'status',
      header: t('list.status'),
      cell: ({ present, proposed }) => (
        <span className="flex flex-wrap gap-1">
          {present !== null && <StatusChip tone="good">{t('inForce', { number: present })}</StatusChip>}
          {proposed && <StatusChip tone="accent">{t('waits')}</StatusChip>}
          {present === null && !proposed && <StatusChip>{t('noneInForce')}</StatusChip>}
        </span>
      ),
    },
    {
      key: 'differing',
      header: t('list.differing'),
      cell: ({ differing }) => words.number(differing),
      figures: true,
      from: 'md',
    },
    {
      key: 'sides',
      header: t('list.sides'),
      cell: ({ ours, theirs }) => `${words.party(ours)} – ${words.party(theirs)}`,
      from: 'lg',
    },
    {
      key: 'updated',
      header: t('list.updated'),
      cell: ({ updatedAt }) => words.moment(updatedAt),
      figures: true,
      from: 'xl',
    },
  ];
}
