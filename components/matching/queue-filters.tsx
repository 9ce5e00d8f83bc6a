'use client';

import { useTranslations } from 'next-intl';
import { FilterBar } from '@/components/ui/filter-bar';
import { Tabs } from '@/components/ui/tabs';
import { pairKinds } from '@/lib/matching/rules';
import { matchingHref, type PairFilter, pairShows } from '@/lib/matching/schema/pairs';

const marks = ['mine', 'brothers'] as const;
const choices = { kind: pairKinds, band: ['strong', 'possible'] } as const;
const choiceNames = ['kind', 'band'] as const;

/** The list's address with one filter changed; a changed filter begins at the first page. */
const changed = (filter: PairFilter, change: PairFilter) => matchingHref({ ...filter, after: undefined, ...change });

/** What waits, what is contested, what was decided: each an address of its own, under the same filters. */
export function QueueTabs({ filter }: { filter: PairFilter }) {
  const t = useTranslations('matching.show');
  const tabs = pairShows.map((show) => ({
    href: changed(filter, { show: show === 'waiting' ? undefined : show }),
    label: t(show),
    current: show === (filter.show ?? 'waiting'),
  }));
  return <Tabs label={t('label')} tabs={tabs} />;
}

export function QueueFilters({ filter }: { filter: PairFilter }) {
  const t = useTranslations('matching');
  const words = useChoiceWords();
  const about = [
    ...(filter.soughtId ? [{ label: t('filter.sought'), removeHref: changed(filter, { soughtId: undefined }) }] : []),
    ...(filter.prisonerId
      ? [{ label: t('filter.prisoner'), removeHref: changed(filter, { prisonerId: undefined }) }]
      : []),
  ];
  return (
    <FilterBar
      clearHref={matchingHref({ show: filter.show })}
      marks={marks.map((name) => ({
        name,
        label: t(`filter.${name}`),
        on: Boolean(filter[name]),
        href: changed(filter, { [name]: filter[name] ? undefined : '1' }),
      }))}
      choices={choiceNames.map((name) => ({
        name,
        label: t(`filter.${name}`),
        any: t('filter.any'),
        value: filter[name],
        options: choices[name].map((value) => ({ value, label: words(value) })),
        hrefOf: (value) => changed(filter, { [name]: value }),
      }))}
      more={about}
    />
  );
}

function useChoiceWords() {
  const t = useTranslations('matching');
  const comparison = useTranslations('comparison');
  return (code: (typeof choices)[keyof typeof choices][number]) =>
    code === 'strong' || code === 'possible' ? comparison(`band.${code}`) : t(`kind.${code}`);
}
