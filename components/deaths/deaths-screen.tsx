'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { deathList } from '@/lib/deaths/hooks';
import { type DeathFilter, deathTabs } from '@/lib/deaths/schema/view';
import { useDeathColumns } from './use-death-columns';

const href = ({ tab, after }: DeathFilter) => `/deaths?${new URLSearchParams({ tab, ...(after ? { after } : {}) })}`;

/** Decisions of death by where they stand: for the second person, for the families, acknowledged, over. */
export function DeathsScreen({ filter }: { filter: DeathFilter }) {
  const t = useTranslations('deaths');
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')}>
        <p className="max-w-prose">{t('what')}</p>
      </PageHeader>
      <div className="pt-2">
        <Tabs
          label={t('tab.label')}
          tabs={deathTabs.map((tab) => ({ href: href({ tab }), label: t(`tab.${tab}`), current: tab === filter.tab }))}
        />
        <DeathTable filter={filter} />
      </div>
    </>
  );
}

function DeathTable({ filter }: { filter: DeathFilter }) {
  const t = useTranslations('deaths');
  const { tab, after } = filter;
  const columns = useDeathColumns(tab);
  const { data, isError } = useQuery(deathList(filter));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={8} columns={columns.length} />;
  return (
    <>
      <ListKeys>
        <Table
          label={t(`tab.${tab}`)}
          columns={columns}
          rows={data.lines}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/deaths/${id}`}
          empty={<EmptyState title={t(`empty.${tab}`)}>{t(`empty.${tab}What`)}</EmptyState>}
        />
      </ListKeys>
      <KeysetPager
        shown={data.lines.length}
        firstHref={after ? href({ tab }) : undefined}
        olderHref={data.next ? href({ tab, after: data.next }) : undefined}
      />
    </>
  );
}
