'use client';

import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Button } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { type Column, Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { placeOf } from '@/lib/evidence/hooks/whereabouts';
import { type PersonAtPlace, type PlaceAsked, placeParts } from '@/lib/evidence/schema/places';
import { recordNumber } from '@/lib/kernel/numerals';
import { LifeChip } from './life-chip';
import { useWhereaboutsWords } from './use-whereabouts-words';

const href = ({ key, part, after }: PlaceAsked) =>
  `/places/${key}?${new URLSearchParams({ part, ...(after ? { after } : {}) })}`;

/** One place of detention: who is believed to be there, and who was there once. */
export function PlaceScreen({ asked, now }: { asked: PlaceAsked; now: string }) {
  const t = useTranslations('whereabouts');
  const common = useTranslations('common');
  const columns = usePeopleColumns(asked.part, now);
  const { data, isError } = useQuery(placeOf(asked));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={8} columns={columns.length} />;
  const others = data.spellings.filter((one) => one !== data.place);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('places.title'), href: '/places' }, { label: data.place }]}
        title={data.place}
        action={
          <Button size="small" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {common('verbs.print')}
          </Button>
        }
      >
        {others.length > 0 && (
          <p className="max-w-prose">
            {t('place.spellings')}: {others.slice(0, 8).join(' · ')}
          </p>
        )}
        <p className="hidden print:block">{t('place.caution')}</p>
      </PageHeader>
      <div className="pt-2">
        <Tabs
          label={t('place.parts')}
          tabs={placeParts.map((part) => ({
            href: href({ key: asked.key, part }),
            label: t(`place.tab.${part}`),
            current: part === asked.part,
            count: data[part],
          }))}
        />
        <ListKeys>
          <Table
            label={t(`place.tab.${asked.part}`)}
            columns={columns}
            rows={data.people}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/prisoners/${id}`}
            empty={<EmptyState title={t(`place.empty.${asked.part}`)} />}
          />
        </ListKeys>
        <KeysetPager
          shown={data.people.length}
          firstHref={asked.after ? href({ key: asked.key, part: asked.part }) : undefined}
          olderHref={data.next ? href({ ...asked, after: data.next }) : undefined}
        />
      </div>
    </>
  );
}

function usePeopleColumns(part: PlaceAsked['part'], now: string): Column<PersonAtPlace>[] {
  const t = useTranslations('whereabouts');
  const words = useWhereaboutsWords();
  const day = (text: string | null) => (text ? words.day(text) : t('history.noDay'));
  return [
    { key: 'person', header: t('place.person'), cell: ({ name }) => name },
    {
      key: 'number',
      header: t('place.number'),
      cell: ({ number }) => recordNumber(number),
      figures: true,
      from: 'lg',
      className: 'text-left',
    },
    {
      key: 'status',
      header: t('place.status'),
      cell: ({ status }) => <PrisonerStatusChip status={status} />,
      from: 'xl',
    },
    {
      key: 'since',
      header: t('place.since'),
      cell: ({ since }) => (since.precision === 'unknown' ? t('history.noDay') : words.date(since)),
    },
    {
      key: 'until',
      header: t('place.until'),
      cell: ({ lastThere }) => day(lastThere),
      from: part === 'now' ? 'lg' : undefined,
    },
    {
      key: 'strength',
      header: t('place.strength'),
      cell: ({ strength }) => strength && words.strength(strength),
      from: 'md',
    },
    {
      key: 'life',
      header: t('place.life'),
      cell: ({ lastAliveAt }) => <LifeChip on={lastAliveAt} now={now} brief />,
      from: 'md',
    },
  ];
}
