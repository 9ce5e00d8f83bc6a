'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { SelectField } from '@/components/ui/inputs';
import { PageOfList } from '@/components/ui/page-of-list';
import { EmptyState } from '@/components/ui/states';
import type { Column } from '@/components/ui/table';
import { lifeList } from '@/lib/evidence/hooks/whereabouts';
import { agedBands, presumedAlive } from '@/lib/evidence/rules/proof-of-life';
import type { LifeFilter, LifeLine, LifePage } from '@/lib/evidence/schema/places';
import { recordNumber } from '@/lib/kernel/numerals';
import { ChoiceLinks } from '../attention/choice-links';
import { LifeChip } from './life-chip';
import { useWhereaboutsWords } from './use-whereabouts-words';

const href = (filter: LifeFilter) => {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/evidence?${new URLSearchParams([['tab', 'life'], ...pairs])}`;
};

/** Those without a sign of life, never first, then the longest ago; by how long and by status. */
export function LifeList({ filter, now }: { filter: LifeFilter; now: string }) {
  const t = useTranslations('whereabouts.list');
  return (
    <PageOfList
      query={useQuery(lifeList(filter))}
      after={filter.after}
      hrefOf={(after) => href({ ...filter, after })}
      above={({ counts }) => <LifeFilters filter={filter} counts={counts} />}
      label={t('label')}
      columns={useLifeColumns(now)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/prisoners/${id}/evidence`}
      empty={<EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>}
    />
  );
}

function LifeFilters({ filter, counts }: { filter: LifeFilter; counts: LifePage['counts'] }) {
  const t = useTranslations('whereabouts.list');
  const prisoners = useTranslations('prisoners');
  const router = useRouter();
  const all = agedBands.reduce((sum, band) => sum + counts[band], 0);
  const { band: chosen, status } = filter;
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 py-3 print:hidden">
      <ChoiceLinks
        label={t('bands')}
        choices={[
          { key: 'all', label: t('tab.all'), href: href({ status }), current: !chosen, count: all },
          ...agedBands.map((band) => ({
            key: band,
            label: t(`tab.${band}`),
            href: href({ band, status }),
            current: band === chosen,
            count: counts[band],
          })),
        ]}
      />
      <SelectField
        name="status"
        label={t('status')}
        fieldClassName="w-full sm:w-60"
        value={status ?? ''}
        options={[
          { value: '', label: t('any') },
          ...presumedAlive.map((value) => ({ value, label: prisoners(`statuses.${value}`) })),
        ]}
        onChange={({ target }) =>
          router.push(href({ band: chosen, status: (target.value || undefined) as LifeFilter['status'] }))
        }
      />
    </div>
  );
}

function useLifeColumns(now: string): Column<LifeLine>[] {
  const t = useTranslations('whereabouts.list');
  const words = useWhereaboutsWords();
  return [
    { key: 'person', header: t('person'), cell: ({ name }) => name, className: 'lg:min-w-52' },
    { key: 'sign', header: t('sign'), cell: ({ life }) => <LifeChip on={life?.on ?? null} now={now} brief /> },
    {
      key: 'number',
      header: t('number'),
      cell: ({ number }) => recordNumber(number),
      figures: true,
      from: 'xl',
      className: 'text-left',
    },
    { key: 'status', header: t('statusNow'), cell: ({ status }) => <PrisonerStatusChip status={status} />, from: 'lg' },
    {
      key: 'source',
      header: t('source'),
      cell: ({ life }) => (life?.claim ? words.strength(life.claim) : '—'),
      from: 'lg',
    },
    { key: 'place', header: t('place'), cell: ({ lastPlace }) => words.lastPlace(lastPlace) ?? '—', from: 'md' },
  ];
}
