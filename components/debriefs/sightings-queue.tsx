'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { sightingList } from '@/lib/debriefs/hooks';
import { type SightingFilter, type SightingPage, sightingShows } from '@/lib/debriefs/schema/sighting';
import { CandidateKeys } from './candidate-keys';
import { KeepPlace } from './keep-place';
import { type Parts, PartsTabs } from './parts-tabs';
import { WaitingSightingRow } from './waiting-sighting-row';

const hrefOf = (filter: SightingFilter) =>
  `/debriefs/sightings?${new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )}`;

/** What returnees saw and nobody has placed yet, each with those it may be: decided by a person, never by itself. */
export function SightingsQueue({ filter, parts, now }: { filter: SightingFilter; parts: Parts; now: string }) {
  const t = useTranslations('debriefs');
  const common = useTranslations('common');
  const { data, error, refetch } = useQuery(sightingList(filter));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/debriefs' }, { label: t('parts.sightings') }]}
        title={t('queue.title')}
      >
        {t('queue.what')}
      </PageHeader>
      <div className="flex flex-col pt-2">
        <PartsTabs current="sightings" parts={parts} />
        <Filters filter={filter} />
        {error && data && <Notice tone="warn">{t('queue.failed')}</Notice>}
        {error && !data && (
          <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />
        )}
        {!error && !data && <SkeletonTable rows={8} columns={3} />}
        {data && (
          <KeepPlace lines={data.lines}>
            <Sightings page={data} filter={filter} now={now} />
          </KeepPlace>
        )}
      </div>
    </>
  );
}

function Filters({ filter }: { filter: SightingFilter }) {
  const t = useTranslations('debriefs.queue');
  const comparison = useTranslations('comparison');
  const which = {
    name: 'show',
    label: t('tabs'),
    any: t('show.waiting'),
    value: filter.show,
    options: sightingShows
      .filter((show) => show !== 'waiting')
      .map((value) => ({ value: value as string, label: t(`show.${value}`) })),
    hrefOf: (value: string | undefined) => hrefOf({ show: (value as SightingFilter['show'] | undefined) ?? 'waiting' }),
  };
  const band = {
    name: 'band',
    label: t('band'),
    any: t('any'),
    value: filter.band,
    options: (['strong', 'possible', 'weak'] as const).map((value) => ({ value, label: comparison(`band.${value}`) })),
    hrefOf: (value: string | undefined) => hrefOf({ show: filter.show, band: value as SightingFilter['band'] }),
  };
  return (
    <FilterBar
      clearHref={hrefOf({ show: 'waiting' })}
      marks={[]}
      // Of what stands already, or is only to be looked at, nobody asks how likely it is.
      choices={filter.show === 'waiting' ? [which, band] : [which]}
    />
  );
}

function Sightings({ page, filter, now }: { page: SightingPage; filter: SightingFilter; now: string }) {
  const t = useTranslations('debriefs.queue');
  if (page.lines.length === 0)
    return filter.band || filter.after ? (
      <EmptyState
        title={t('empty.filtered')}
        action={<LinkButton href={hrefOf({ show: filter.show })}>{t('empty.all')}</LinkButton>}
      >
        {t('empty.filteredWhat')}
      </EmptyState>
    ) : (
      <EmptyState title={t(`empty.${filter.show}`)}>{t(`empty.${filter.show}What`)}</EmptyState>
    );
  return (
    <section aria-label={t('title')}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
        <p className="text-text-quiet" data-figures>
          {t('total', { count: page.total })}
        </p>
        <CandidateKeys />
      </div>
      <ListKeys>
        <ol className="border-line border-t">
          {page.lines.map((line) => (
            <WaitingSightingRow key={line.sighting.id} line={line} now={now} mayLook={page.may.lookAt} />
          ))}
        </ol>
      </ListKeys>
      <KeysetPager
        shown={page.lines.length}
        firstHref={filter.after ? hrefOf({ ...filter, after: undefined }) : undefined}
        olderHref={page.next ? hrefOf({ ...filter, after: page.next }) : undefined}
      />
    </section>
  );
}
