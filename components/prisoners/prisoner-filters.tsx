'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FilterChips } from '@/components/ui/filter-chips';
import { SelectField } from '@/components/ui/inputs';
import { categories, healthCategories, prisonerStatuses, sexes } from '@/lib/prisoners/rules';
import type { PrisonerFilter } from '@/lib/prisoners/schema/registry';

/** The list's address with these filters. Codes only: a name never stands in an address. */
export const listHref = (filter: PrisonerFilter) => {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length ? `/prisoners?${new URLSearchParams(pairs)}` : '/prisoners';
};

type Key = 'status' | 'sex' | 'category' | 'health' | 'sealed';

export function PrisonerFilters({ filter, seesSealed }: { filter: PrisonerFilter; seesSealed: boolean }) {
  const t = useTranslations('prisoners');
  const router = useRouter();
  const any = { value: '', label: t('list.any') };
  const choices = {
    status: prisonerStatuses.map((value) => ({ value: value as string, label: t(`statuses.${value}`) })),
    category: categories.map((value) => ({ value: value as string, label: t(`categories.${value}`) })),
    sex: sexes.map((value) => ({ value: value as string, label: t(`sexes.${value}`) })),
    health: healthCategories.map((value) => ({ value: value as string, label: t(`health.${value}`) })),
    ...(seesSealed ? { sealed: [{ value: '1', label: t('list.sealedOnly') }] } : {}),
  };
  const labels: Record<Key, string> = {
    status: t('fields.status'),
    category: t('fields.category'),
    sex: t('fields.sex'),
    health: t('fields.healthCategory'),
    sealed: t('flags.sealed'),
  };
  const without = (key: keyof PrisonerFilter) => {
    const { [key]: _gone, after: _page, ...rest } = filter;
    return rest as PrisonerFilter;
  };
  const keys = Object.keys(choices) as Key[];
  const chips = keys.flatMap((key) => {
    const chosen = choices[key]?.find(({ value }) => value === filter[key]);
    return chosen ? [{ label: labels[key], value: chosen.label, removeHref: listHref(without(key)) }] : [];
  });
  if (filter.waiting)
    chips.push({
      label: t('list.waitingLabel'),
      value: t(`list.waiting.${filter.waiting}`),
      removeHref: listHref(without('waiting')),
    });
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:flex lg:flex-wrap">
        {keys.map((key) => (
          <SelectField
            key={key}
            name={`filter-${key}`}
            label={labels[key]}
            fieldClassName="lg:w-52"
            value={filter[key] ?? ''}
            options={[any, ...(choices[key] ?? [])]}
            onChange={({ target }) =>
              router.push(listHref({ ...without(key), ...(target.value ? { [key]: target.value } : {}) }))
            }
          />
        ))}
      </div>
      <FilterChips filters={chips} clearHref="/prisoners" />
    </div>
  );
}
