'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import type { RegistryRow } from '@/lib/prisoners/schema/registry';

export type Choice = { sex: string; status: string };
export const everybody: Choice = { sex: '', status: '' };

/** The hits that are left by what was chosen; whoever's sex nobody recorded is never left out by it. */
export const narrowed = (rows: readonly RegistryRow[], { sex, status }: Choice) =>
  rows.filter((row) => (!sex || row.sex === sex || row.sex === 'unknown') && (!status || row.status === status));

/** Fewer hits than this are read faster than they are narrowed. */
const worthNarrowing = 4;

type Props = { rows: readonly RegistryRow[]; choice: Choice; onChoice: (choice: Choice) => void };

/** Sex and status among the hits, for those who may read them. */
export function RegistryNarrowing({ rows, choice, onChoice }: Props) {
  const t = useTranslations('search.registry');
  const prisoners = useTranslations('prisoners');
  const sexes = [...new Set(rows.flatMap(({ sex }) => (sex && sex !== 'unknown' ? [sex] : [])))];
  const statuses = [...new Set(rows.flatMap(({ status }) => status ?? []))];
  if (rows.length < worthNarrowing && choice === everybody) return null;
  const any = { value: '', label: t('any') };
  return (
    <div className="flex flex-wrap gap-2 py-1 empty:hidden">
      {(sexes.length > 1 || choice.sex) && (
        <SelectField
          name="registry-sex"
          label={t('sex')}
          fieldClassName="w-full sm:w-40"
          value={choice.sex}
          options={[any, ...sexes.map((value) => ({ value: value as string, label: prisoners(`sexes.${value}`) }))]}
          onChange={({ target }) => onChoice({ ...choice, sex: target.value })}
        />
      )}
      {(statuses.length > 1 || choice.status) && (
        <SelectField
          name="registry-status"
          label={t('status')}
          fieldClassName="w-full sm:w-56"
          value={choice.status}
          options={[
            any,
            ...statuses.map((value) => ({ value: value as string, label: prisoners(`statuses.${value}`) })),
          ]}
          onChange={({ target }) => onChoice({ ...choice, status: target.value })}
        />
      )}
    </div>
  );
}
