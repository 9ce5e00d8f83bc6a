'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type Filter, FilterChips } from '@/components/ui/filter-chips';
import { Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
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

/** What the queue can be narrowed by, and what it is narrowed by now. All of it is in the address, in codes. */
export function QueueFilters({ filter }: { filter: PairFilter }) {
  const t = useTranslations('matching');
  const words = useChoiceWords();
  const filters: Filter[] = [
    ...marks
      .filter((mark) => filter[mark])
      .map((mark) => ({ label: t(`filter.${mark}`), removeHref: changed(filter, { [mark]: undefined }) })),
    ...choiceNames.flatMap((name) => {
      const code = filter[name];
      return code
        ? [{ label: t(`filter.${name}`), value: words(code), removeHref: changed(filter, { [name]: undefined }) }]
        : [];
    }),
    ...(filter.soughtId ? [{ label: t('filter.sought'), removeHref: changed(filter, { soughtId: undefined }) }] : []),
    ...(filter.prisonerId
      ? [{ label: t('filter.prisoner'), removeHref: changed(filter, { prisonerId: undefined }) }]
      : []),
  ];
  return (
    <div className="flex flex-wrap items-center gap-1.5 py-2 print:hidden">
      {choiceNames.map((name) => (
        <Choice key={name} name={name} filter={filter} />
      ))}
      {marks
        .filter((mark) => !filter[mark])
        .map((mark) => (
          <Link
            key={mark}
            href={changed(filter, { [mark]: '1' })}
            className="inline-flex min-h-7 items-center gap-1 rounded-md border border-line-strong border-dashed px-2 text-text-quiet hover:bg-surface-sunk hover:text-text"
          >
            <Plus aria-hidden className="size-3.5" />
            {t(`filter.${mark}`)}
          </Link>
        ))}
      <FilterChips filters={filters} clearHref={matchingHref({ show: filter.show })} />
    </div>
  );
}

function useChoiceWords() {
  const t = useTranslations('matching');
  const comparison = useTranslations('comparison');
  return (code: (typeof choices)[keyof typeof choices][number]) =>
    code === 'strong' || code === 'possible' ? comparison(`band.${code}`) : t(`kind.${code}`);
}

function Choice({ name, filter }: { name: (typeof choiceNames)[number]; filter: PairFilter }) {
  const t = useTranslations('matching');
  const router = useRouter();
  const words = useChoiceWords();
  return (
    <div className="inline-flex items-center gap-1.5 text-text-quiet">
      <label htmlFor={`filter-${name}`} className="whitespace-nowrap">
        {t(`filter.${name}`)}
      </label>
      <Select
        id={`filter-${name}`}
        value={filter[name] ?? ''}
        onChange={(event) => router.push(changed(filter, { [name]: event.target.value || undefined }))}
        className="h-7 min-h-7 w-auto max-w-60 py-0"
      >
        <option value="">{t('filter.any')}</option>
        {choices[name].map((code) => (
          <option key={code} value={code}>
            {words(code)}
          </option>
        ))}
      </Select>
    </div>
  );
}
