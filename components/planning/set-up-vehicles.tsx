'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import { carriedBy, type VehicleTyped } from '@/lib/planning/rules/set-up-form';
import { nextKey } from './set-up-keys';
import type { SetUpPart } from './set-up-part';
import { SetUpRows } from './set-up-rows';

const parts = ['type', 'count', 'seats', 'stretchers', 'isolation'] as const;

/** Kinds of vehicles with what each carries, and what all carry together. */
export function SetUpVehicles({ page, typed, faults, onType }: SetUpPart) {
  const t = useTranslations('planning-policy.setUp.vehicles');
  const { vehicles } = typed;
  const change = (changed: VehicleTyped) =>
    onType({ ...typed, vehicles: vehicles.map((one) => (one.key === changed.key ? changed : one)) });
  const empty = { type: '', count: '1', seats: '', stretchers: '0', isolation: '0' };
  return (
    <Section title={t('title')} id="content.vehicles">
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-text-quiet">{t('what')}</p>
        <SetUpRows
          one={t('one')}
          add={t('add')}
          may={page.may.change}
          rows={vehicles}
          atLeastOne
          onAdd={() => onType({ ...typed, vehicles: [...vehicles, { key: nextKey(), ...empty }] })}
          onRemove={(key) => onType({ ...typed, vehicles: vehicles.filter((one) => one.key !== key) })}
        >
          {(row, at) => (
            <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
              {parts.map((part) => (
                <TextField
                  key={part}
                  name={`content.vehicles.${at}.${part}`}
                  label={t(part)}
                  value={row[part]}
                  error={faultAt(faults, `content.vehicles.${at}.${part}`)}
                  onChange={({ target }) => change({ ...row, [part]: target.value })}
                  {...(part === 'type' ? { maxLength: 60 } : { inputMode: 'numeric' as const })}
                  autoComplete="off"
                  fieldClassName="justify-end"
                />
              ))}
            </div>
          )}
        </SetUpRows>
        <p role="status" data-figures>
          {t('sum', carriedBy(vehicles))}
        </p>
      </div>
    </Section>
  );
}
