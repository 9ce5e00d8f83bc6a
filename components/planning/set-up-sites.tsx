'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choices';
import { TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { nextSiteId, type SiteTyped } from '@/lib/planning/rules/set-up-form';
import type { SetUpPage } from '@/lib/planning/schema/set-up';
import { nextKey } from './set-up-keys';
import type { SetUpPart } from './set-up-part';
import { SetUpRows } from './set-up-rows';

/** Where vehicles go and which places each site serves; how many people would be left at places none does. */
export function SetUpSites({ page, typed, faults, onType }: SetUpPart) {
  const t = useTranslations('planning-policy.setUp.sites');
  const { sites } = typed;
  const change = (changed: SiteTyped) =>
    onType({ ...typed, sites: sites.map((one) => (one.key === changed.key ? changed : one)) });
  const served = new Set(sites.flatMap(({ places }) => places));
  const left = page.options.place
    .filter(({ value }) => !served.has(value))
    .reduce((sum, { people }) => sum + people, 0);
  const add = () =>
    onType({ ...typed, sites: [...sites, { key: nextKey(), id: nextSiteId(sites), name: '', places: [] }] });
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-text-quiet">{t('what')}</p>
        <SetUpRows
          one={t('one')}
          add={t('add')}
          may={page.may.change}
          rows={sites}
          onAdd={add}
          onRemove={(key) => onType({ ...typed, sites: sites.filter((one) => one.key !== key) })}
        >
          {(row, at) => <SiteFields at={at} row={row} page={page} faults={faults} onChange={change} />}
        </SetUpRows>
        {sites.length > 0 && (
          <p role="status" data-figures>
            {t('unserved', { count: left })}
          </p>
        )}
      </div>
    </Section>
  );
}

type FieldsProps = {
  at: number;
  row: SiteTyped;
  page: SetUpPage;
  faults: readonly Fault[];
  onChange: (row: SiteTyped) => void;
};

function SiteFields({ at, row, page, faults, onChange }: FieldsProps) {
  const t = useTranslations('planning-policy.setUp.sites');
  const base = `content.sites.${at}`;
  const wrong = faultAt(faults, `${base}.places`);
  const known = page.options.place.map(({ value, label, people }) => ({
    value,
    label: people > 0 ? t('place', { place: label, count: people }) : t('elsewhere', { place: label }),
  }));
  const turn = (place: string, on: boolean) =>
    onChange({ ...row, places: on ? [...row.places, place] : row.places.filter((one) => one !== place) });
  return (
    <>
      <TextField
        name={`${base}.name`}
        label={t('name')}
        value={row.name}
        error={faultAt(faults, `${base}.name`)}
        onChange={({ target }) => onChange({ ...row, name: target.value })}
        maxLength={120}
        autoComplete="off"
        fieldClassName="max-w-md"
      />
      <fieldset id={`${base}.places`} tabIndex={-1} className="flex min-w-0 flex-col gap-1">
        <legend className="mb-1 font-medium">{t('places')}</legend>
        {wrong && <p className="font-medium text-bad">{wrong}</p>}
        {known.length === 0 && <p className="text-text-quiet">{t('noPlaces')}</p>}
        <div className="grid max-h-72 gap-x-5 gap-y-1 overflow-y-auto sm:grid-cols-2">
          {known.map(({ value, label }) => (
            <Checkbox
              key={value}
              id={`${base}.places.${value}`}
              label={label}
              checked={row.places.includes(value)}
              onChange={({ target }) => turn(value, target.checked)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
