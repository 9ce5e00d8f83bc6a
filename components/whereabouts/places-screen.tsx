'use client';

import { useQuery } from '@tanstack/react-query';
import { Printer, Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FilterChips } from '@/components/ui/filter-chips';
import { TextField } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { PagedTable } from '@/components/ui/paged-table';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Column } from '@/components/ui/table';
import { placeList } from '@/lib/evidence/hooks/whereabouts';
import type { PlaceLine, PlacesFilter } from '@/lib/evidence/schema/places';
import { formatAge } from '@/lib/i18n/formats';

const href = (filter: PlacesFilter) => {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length ? `/places?${new URLSearchParams(pairs)}` : '/places';
};

/** Places of detention: who many are believed where. Found by the words of a place in any spelling. */
export function PlacesScreen({ filter, now }: { filter: PlacesFilter; now: string }) {
  const t = useTranslations('whereabouts.places');
  const prisoners = useTranslations('prisoners');
  const common = useTranslations('common');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: prisoners('title'), href: '/prisoners' }, { label: t('title') }]}
        title={t('title')}
        action={
          <Button size="small" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {common('verbs.print')}
          </Button>
        }
      >
        <p className="max-w-prose">{t('what')}</p>
      </PageHeader>
      <div className="flex flex-col gap-3 pt-4">
        <search className="print:hidden">
          <form action="/places" className="flex flex-wrap items-end gap-2">
            <TextField
              name="q"
              label={t('search')}
              hint={t('searchHint')}
              defaultValue={filter.q ?? ''}
              key={filter.q}
              maxLength={100}
              autoComplete="off"
              fieldClassName="w-full sm:w-96"
            />
            <Button type="submit" icon={<Search aria-hidden />}>
              {t('find')}
            </Button>
          </form>
        </search>
        {filter.q && <FilterChips filters={[{ label: t('found'), value: filter.q, removeHref: '/places' }]} />}
        <PlacesTable filter={filter} now={now} />
      </div>
    </>
  );
}

function PlacesTable({ filter, now }: { filter: PlacesFilter; now: string }) {
  const t = useTranslations('whereabouts.places');
  const columns = usePlaceColumns(now);
  const { data, isError } = useQuery(placeList(filter));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={8} columns={columns.length} />;
  return (
    <PagedTable
      label={t('title')}
      total={t('total', { places: data.total, people: data.people })}
      columns={columns}
      rows={data.lines}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/places/${id}`}
      empty={<EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>}
      firstHref={filter.after ? href({ ...filter, after: undefined }) : undefined}
      olderHref={data.next ? href({ ...filter, after: data.next }) : undefined}
    />
  );
}

function usePlaceColumns(now: string): Column<PlaceLine>[] {
  const t = useTranslations('whereabouts.places');
  const locale = useLocale();
  return [
    { key: 'place', header: t('place'), cell: ({ place }) => <span className="break-words">{place}</span> },
    { key: 'now', header: t('now'), cell: ({ now: there }) => there, figures: true },
    { key: 'were', header: t('were'), cell: ({ were }) => were, figures: true },
    {
      key: 'alive',
      header: t('lastAlive'),
      cell: ({ lastAliveAt }) => (lastAliveAt ? formatAge(locale, lastAliveAt, now) : '—'),
      figures: true,
      from: 'md',
    },
  ];
}
