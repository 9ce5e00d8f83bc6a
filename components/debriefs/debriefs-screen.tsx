'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { TextField } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { PagedTable } from '@/components/ui/paged-table';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { debriefList } from '@/lib/debriefs/hooks';
import { type DebriefFilter, type DebriefPage, debriefShows } from '@/lib/debriefs/schema/debrief';
import { OpenDebrief } from './open-debrief';
import { type Parts, PartsTabs } from './parts-tabs';
import { useDebriefColumns } from './use-debrief-columns';

const href = ({ show, before }: DebriefFilter) =>
  `/debriefs?${new URLSearchParams({ show, ...(before ? { before } : {}) })}`;

/** Debriefs of those who came back: which are open, which are mine, which are done. */
export function DebriefsScreen({ filter, parts }: { filter: DebriefFilter; parts: Parts }) {
  const t = useTranslations('debriefs');
  const common = useTranslations('common');
  const { data, isError, refetch } = useQuery(debriefList(filter));
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')} action={data?.mayOpen && <OpenDebrief />}>
        {t('what')}
      </PageHeader>
      <div className="flex flex-col pt-2">
        <PartsTabs current="debriefs" parts={parts} />
        <FilterBar
          clearHref={href({ show: 'open' })}
          marks={[]}
          choices={[
            {
              name: 'show',
              label: t('show.label'),
              any: t('show.open'),
              value: filter.show,
              options: debriefShows
                .filter((show) => show !== 'open')
                .map((value) => ({ value, label: t(`show.${value}`) })),
              hrefOf: (value) => href({ show: (value as DebriefFilter['show'] | undefined) ?? 'open' }),
            },
          ]}
        />
        {isError && !data && (
          <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />
        )}
        {!isError && !data && <SkeletonTable rows={8} columns={5} />}
        {data && <Debriefs filter={filter} page={data} />}
      </div>
    </>
  );
}

function Debriefs({ filter, page }: { filter: DebriefFilter; page: DebriefPage }) {
  const t = useTranslations('debriefs');
  const [typed, setTyped] = useState('');
  const columns = useDebriefColumns(page);
  const wanted = typed.trim().toLocaleLowerCase();
  const rows = page.lines.filter(({ person, number }) => `${person} ${number}`.toLocaleLowerCase().includes(wanted));
  if (page.lines.length === 0)
    return <EmptyState title={t(`empty.${filter.show}`)}>{t(`empty.${filter.show}What`)}</EmptyState>;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        name="narrow"
        label={t('narrow.label')}
        hint={page.next || filter.before ? t('narrow.page') : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        fieldClassName="max-w-80 print:hidden"
      />
      <PagedTable
        label={t('title')}
        total={t('total', { count: rows.length })}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/debriefs/${id}`}
        firstHref={filter.before ? href({ show: filter.show }) : undefined}
        olderHref={page.next ? href({ show: filter.show, before: page.next }) : undefined}
        empty={<EmptyState title={t('narrow.none')}>{t('narrow.noneWhat')}</EmptyState>}
      />
    </div>
  );
}
