'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import { ageBands } from '@/lib/planning/rules/groups';
import { type GroupKey, groupKeys } from '@/lib/planning/rules/set-up';
import type { GroupTyped } from '@/lib/planning/rules/set-up-form';
import type { SetUpPage } from '@/lib/planning/schema/set-up';
import { categories, sexes } from '@/lib/prisoners/rules';
import { nextKey } from './set-up-keys';
import type { SetUpPart } from './set-up-part';
import { SetUpRows } from './set-up-rows';
import { useSetUpWords } from './use-set-up-words';

/** Floors and ceilings of groups. Only the closed list of keys is offered; the sentence says why no other. */
export function SetUpGroups({ page, typed, faults, onType }: SetUpPart) {
  const t = useTranslations('planning-policy.setUp.groups');
  const common = useTranslations('exchanges');
  const { groups } = typed;
  const change = (changed: GroupTyped) =>
    onType({ ...typed, groups: groups.map((one) => (one.key === changed.key ? changed : one)) });
  const empty = { by: '', value: '', floor: '', ceiling: '' };
  const choose = { value: '', label: common('form.choose') };
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-text-quiet">{t('what')}</p>
        <SetUpRows
          one={t('one')}
          add={t('add')}
          may={page.may.change}
          rows={groups}
          onAdd={() => onType({ ...typed, groups: [...groups, { key: nextKey(), ...empty }] })}
          onRemove={(key) => onType({ ...typed, groups: groups.filter((one) => one.key !== key) })}
        >
          {(row, at) => (
            <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_2fr_1fr_1fr]">
              <SelectField
                name={`content.groups.${at}.key`}
                label={t('key')}
                error={faultAt(faults, `content.groups.${at}.key`)}
                value={row.by}
                onChange={({ target }) => change({ ...row, by: target.value, value: '' })}
                options={[choose, ...groupKeys.map((key) => ({ value: key, label: t(`keys.${key}`) }))]}
                fieldClassName="justify-end"
              />
              <ValueField at={at} row={row} page={page} faults={faults} onChange={change} />
              {(['floor', 'ceiling'] as const).map((part) => (
                <TextField
                  key={part}
                  name={`content.groups.${at}.${part}`}
                  label={t(part)}
                  optional
                  value={row[part]}
                  error={faultAt(faults, `content.groups.${at}.${part}`)}
                  onChange={({ target }) => change({ ...row, [part]: target.value })}
                  inputMode="numeric"
                  autoComplete="off"
                  fieldClassName="justify-end"
                />
              ))}
            </div>
          )}
        </SetUpRows>
      </div>
    </Section>
  );
}

type ValueProps = Pick<SetUpPart, 'page' | 'faults'> & {
  at: number;
  row: GroupTyped;
  onChange: (row: GroupTyped) => void;
};

function ValueField({ at, row, page, faults, onChange }: ValueProps) {
  const t = useTranslations('planning-policy.setUp.groups');
  const common = useTranslations('exchanges');
  const words = useSetUpWords();
  const name = `content.groups.${at}.value`;
  const known = valuesOf(row.by, page).map(({ value, people }) => {
    const label = words.value(page, row.by as GroupKey, value);
    return { value, label: people === null ? label : t('of', { value: label, count: people }) };
  });
  const gone =
    row.value && !known.some(({ value }) => value === row.value) ? [{ value: row.value, label: row.value }] : [];
  return (
    <SelectField
      name={name}
      label={t('value')}
      error={faultAt(faults, name)}
      value={row.value}
      onChange={({ target }) => onChange({ ...row, value: target.value })}
      options={[{ value: '', label: common('form.choose') }, ...known, ...gone]}
      fieldClassName="justify-end"
    />
  );
}

type Value = { value: string; people: number | null };
const codes = (values: readonly string[]): Value[] => values.map((value) => ({ value, people: null }));

/** The values a group can have: codes of ours, or what people of the pool have. */
function valuesOf(by: string, { options }: SetUpPage): readonly Value[] {
  switch (by as GroupKey) {
    case 'category':
      return codes(categories.filter((one) => one !== 'unknown'));
    case 'sex':
      return codes(sexes.filter((one) => one !== 'unknown'));
    case 'age-band':
      return codes(ageBands);
    case 'unit':
      return options.unit;
    case 'place':
      return options.place;
    case 'capture-year':
      return options.captureYear.toSorted((a, b) => a.value.localeCompare(b.value));
    default:
      return [];
  }
}
