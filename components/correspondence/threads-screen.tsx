'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus, Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { PagedTable } from '@/components/ui/paged-table';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { threadList } from '@/lib/correspondence/hooks';
import { lineStates } from '@/lib/correspondence/rules/silence';
import { type ThreadFilter, type ThreadPage, threadsHref, threadTabs } from '@/lib/correspondence/schema/threads';
import { useLetterWords } from './use-letter-words';
import { useMatterColumns, useToDoColumns } from './use-thread-columns';

/** The correspondence: every matter, and the lists of what is to be done about them. */
export function ThreadsScreen({ filter, today }: { filter: ThreadFilter; today: string }) {
  const t = useTranslations('correspondence');
  const { data, isError } = useQuery(threadList(filter));
  const whole = data?.may.breaches ?? false;
  const tabs = threadTabs
    .filter((tab) => (tab === 'all' ? true : tab === 'deaths' ? data?.may.look : whole))
    .map((tab) => ({ href: threadsHref({ tab }), label: t(`list.tab.${tab}`), current: tab === filter.tab }));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title') }]}
        title={t('title')}
        action={
          <>
            {whole && (
              <LinkButton href="/correspondence/breaches" icon={<Scale aria-hidden />}>
                {t('list.breaches')}
              </LinkButton>
            )}
            {data?.may.write && (
              <LinkButton href="/correspondence/new" look="main" icon={<Plus aria-hidden />}>
                {t('list.new')}
              </LinkButton>
            )}
          </>
        }
      >
        {t('list.what')}
      </PageHeader>
      <div className="pt-2">
        <Tabs label={t('list.tabs')} tabs={tabs} />
        {data && whole && <Filters filter={filter} page={data} />}
        {isError ? (
          <ErrorState />
        ) : data ? (
          <List filter={filter} page={data} today={today} />
        ) : (
          <SkeletonTable rows={8} columns={6} />
        )}
      </div>
    </>
  );
}

function Filters({ filter, page }: { filter: ThreadFilter; page: ThreadPage }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const changed = (change: Partial<ThreadFilter>) => threadsHref({ ...filter, after: undefined, ...change });
  return (
    <FilterBar
      clearHref={threadsHref({ tab: filter.tab })}
      marks={
        filter.tab === 'steps'
          ? [
              {
                name: 'mine',
                label: t('list.mine'),
                on: Boolean(filter.mine),
                href: changed({ mine: filter.mine ? undefined : '1' }),
              },
            ]
          : []
      }
      choices={[
        {
          name: 'correspondent',
          label: t('list.correspondent'),
          any: t('breaches.every'),
          value: filter.correspondent,
          options: page.correspondents.map((one) => ({ value: one.id as string, label: words.body(one) })),
          hrefOf: (value) => changed({ correspondent: value as ThreadFilter['correspondent'] }),
        },
        {
          name: 'state',
          label: t('list.state'),
          any: t('list.any'),
          value: filter.state,
          options: lineStates.map((value) => ({ value, label: t(`states.${value}`) })),
          hrefOf: (value) => changed({ state: value as ThreadFilter['state'] }),
        },
      ]}
    />
  );
}

function List({ filter, page, today }: { filter: ThreadFilter; page: ThreadPage; today: string }) {
  const t = useTranslations('correspondence');
  const matterColumns = useMatterColumns();
  const toDoColumns = useToDoColumns(filter.tab, today);
  const empty = <EmptyState title={t(`list.empty.${filter.tab}`)}>{t(`list.empty.${filter.tab}What`)}</EmptyState>;
  const links = {
    firstHref: filter.after ? threadsHref({ ...filter, after: undefined }) : undefined,
    olderHref: page.next ? threadsHref({ ...filter, after: page.next }) : undefined,
    empty,
  };
  if (filter.tab === 'all' || filter.tab === 'waiting')
    return (
      <PagedTable
        {...links}
        label={t('list.label.matters')}
        total={t('list.total', { count: page.total })}
        columns={matterColumns}
        rows={page.matters}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/correspondence/${id}`}
      />
    );
  return (
    <PagedTable
      {...links}
      label={t('list.label.lines')}
      total={t('breaches.total', { count: page.total })}
      columns={toDoColumns}
      rows={page.lines}
      rowKey={({ lineId }) => lineId}
      rowHref={({ prisonerId }) => `/prisoners/${prisonerId}/correspondence`}
    />
  );
}
