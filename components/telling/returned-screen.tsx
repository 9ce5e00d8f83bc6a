'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { type Column, Table } from '@/components/ui/table';
import { returnedList } from '@/lib/repatriation/hooks';
import type { ReturnedLine } from '@/lib/repatriation/schema';
import { FamiliesTabs } from './families-tabs';
import { useTellingWords } from './use-telling-words';

/** People who came home and whose follow-up is open: who was told, who is together, when somebody last asked. */
export function ReturnedScreen({ after }: { after: string | undefined }) {
  const t = useTranslations('telling');
  const columns = useColumns();
  const { data, isError } = useQuery(returnedList(after));
  return (
    <>
      <FamiliesTabs current="returned" />
      {isError && <ErrorState />}
      {!data && !isError && <SkeletonTable rows={8} columns={5} />}
      {data && (
        <>
          <ListKeys>
            <Table
              label={t('after.title')}
              columns={columns}
              rows={data.lines}
              rowKey={({ person }) => person.id}
              rowHref={({ person }) => `/families/returned/${person.id}`}
              empty={<EmptyState title={t('after.empty')}>{t('after.emptyWhat')}</EmptyState>}
            />
          </ListKeys>
          <KeysetPager
            shown={data.lines.length}
            firstHref={after ? '/families/returned' : undefined}
            olderHref={data.next ? `/families/returned?after=${data.next}` : undefined}
          />
        </>
      )}
    </>
  );
}

function useColumns(): Column<ReturnedLine>[] {
  const t = useTranslations('telling');
  const words = useTellingWords();
  return [
    { key: 'person', header: t('after.person'), cell: ({ person }) => person.name },
    {
      key: 'status',
      header: t('after.since'),
      cell: ({ person, since }) => <PrisonerStatusChip status={person.status} since={since} />,
    },
    {
      key: 'told',
      header: t('after.told'),
      cell: ({ told, families }) => t('after.toldOf', { told, families }),
      figures: true,
      from: 'md',
    },
    {
      key: 'reunited',
      header: t('after.reunited'),
      cell: ({ reunitedAt }) => (reunitedAt ? words.day(reunitedAt) : '—'),
      figures: true,
      from: 'md',
    },
    {
      key: 'followUp',
      header: t('after.lastFollowUp'),
      cell: ({ lastFollowUpAt }) => (lastFollowUpAt ? words.day(lastFollowUpAt) : '—'),
      figures: true,
      from: 'lg',
    },
  ];
}
