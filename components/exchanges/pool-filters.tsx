'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FilterChips } from '@/components/ui/filter-chips';
import { SelectField } from '@/components/ui/inputs';
import { placeKinds } from '@/lib/exchanges/rules';
import type { PoolFilter } from '@/lib/exchanges/schema/pool';
import type { BatchId } from '@/lib/kernel/ids';
import { categories } from '@/lib/prisoners/rules';

/** The pool's address with these filters: codes only. */
export const poolHref = (id: BatchId, filter: PoolFilter) => {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/exchanges/${id}/pool${pairs.length ? `?${new URLSearchParams(pairs)}` : ''}`;
};

export function PoolFilters({ id, filter }: { id: BatchId; filter: PoolFilter }) {
  const t = useTranslations('exchanges');
  const people = useTranslations('prisoners');
  const router = useRouter();
  const { after: _page, ...kept } = filter;
  const any = { value: '', label: t('list.any') };
  const to = (change: Partial<Record<keyof PoolFilter, string>>) => poolHref(id, { ...kept, ...change } as PoolFilter);
  const fields = [
    {
      key: 'show',
      label: t('pool.show'),
      value: filter.show ?? (filter.blocker ? 'blocked' : 'eligible'),
      options: (['eligible', 'blocked', 'all'] as const).map((value) => ({ value, label: t(`pool.${value}`) })),
    },
    {
      key: 'whom',
      label: t('pool.whom'),
      value: filter.whom ?? 'confirmed',
      options: (['confirmed', 'everybody'] as const).map((value) => ({ value, label: t(`pool.${value}`) })),
    },
    {
      key: 'category',
      label: t('fields.category'),
      value: filter.category ?? '',
      options: [any, ...categories.map((value) => ({ value, label: people(`categories.${value}`) }))],
    },
    {
      key: 'placeKind',
      label: t('fields.placeKind'),
      value: filter.placeKind ?? '',
      options: [any, ...placeKinds.map((value) => ({ value, label: t(`placeKinds.${value}`) }))],
    },
  ] as const;
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:flex lg:flex-wrap">
        {fields.map(({ key, label, value, options }) => (
          <SelectField
            key={key}
            name={`filter-${key}`}
            label={label}
            value={value}
            options={options}
            fieldClassName="lg:w-52"
            onChange={({ target }) =>
              router.push(to({ [key]: target.value, ...(key === 'show' ? { blocker: '' } : {}) }))
            }
          />
        ))}
      </div>
      <FilterChips
        filters={
          filter.blocker
            ? [{ label: t('fields.blockers'), value: t(`blockers.${filter.blocker}`), removeHref: to({ blocker: '' }) }]
            : []
        }
      />
    </div>
  );
}
