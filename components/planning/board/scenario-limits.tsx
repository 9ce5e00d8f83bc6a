'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import type { RunHead } from '@/lib/planning/schema/runs';
import { usePlanNames } from './plan-names';

type LimitsProps = { run: RunHead; faults: readonly Fault[] };

const legendClass = 'mb-1 font-medium';
const countField = { inputMode: 'numeric', autoComplete: 'off' } as const;

/** What is offered per line, floors and ceilings, vehicles: as the run had them, to be written over. */
export function ScenarioLimits({ run, faults }: LimitsProps) {
  return (
    <>
      <Offered run={run} faults={faults} />
      <Groups run={run} faults={faults} />
      <VehicleCounts run={run} faults={faults} />
    </>
  );
}

function Offered({ run, faults }: LimitsProps) {
  const t = useTranslations('planning.board.scenario');
  const names = usePlanNames();
  const lines = run.terms.lines.flatMap((line) =>
    line.mode === 'ratio' || line.mode === 'all-for-all' ? [{ id: line.id, offered: line.offered }] : [],
  );
  if (lines.length === 0) return null;
  return (
    <fieldset>
      <legend className={legendClass}>{t('offered')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {lines.map(({ id, offered }) => (
          <TextField
            key={id}
            {...countField}
            name={`offered.${id}`}
            label={names.line(id)}
            error={faultAt(faults, `offered.${id}`)}
            defaultValue={offered ?? ''}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Groups({ run, faults }: LimitsProps) {
  const t = useTranslations('planning.board.scenario');
  const names = usePlanNames();
  if (run.terms.groups.length === 0) return null;
  return (
    <fieldset>
      <legend className={legendClass}>{t('groups')}</legend>
      <div className="flex flex-col gap-3">
        {run.terms.groups.map((group, at) => (
          <div key={JSON.stringify([group.key, group.value])} className="grid items-end gap-3 sm:grid-cols-3">
            <p className="self-center first-letter:uppercase">{names.group(group)}</p>
            <TextField
              {...countField}
              name={`floor.${at}`}
              label={t('floor')}
              aria-label={t('floorOf', { group: names.group(group) })}
              error={faultAt(faults, `groups.${at}.floor`)}
              defaultValue={group.floor ?? ''}
            />
            <TextField
              {...countField}
              name={`ceiling.${at}`}
              label={t('ceiling')}
              aria-label={t('ceilingOf', { group: names.group(group) })}
              error={faultAt(faults, `groups.${at}.ceiling`)}
              defaultValue={group.ceiling ?? ''}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function VehicleCounts({ run, faults }: LimitsProps) {
  const t = useTranslations('planning.board.scenario');
  const names = usePlanNames();
  const next = run.terms.vehicles.length;
  return (
    <fieldset>
      <legend className={legendClass}>{t('vehicles')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {run.terms.vehicles.map(({ type, count, seats, stretchers, isolation }, at) => (
          <TextField
            key={type}
            {...countField}
            name={`vehicles.${at}.count`}
            label={t('vehicle', { type: names.vehicle(type) })}
            hint={t('offers', { seats, stretchers, isolation })}
            error={faultAt(faults, `vehicles.${at}.count`)}
            defaultValue={count}
          />
        ))}
      </div>
      <details className="mt-2">
        <summary className="min-h-6 py-0.5">{t('another')}</summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-5">
          <TextField
            name="vehicle.type"
            label={t('type')}
            maxLength={60}
            autoComplete="off"
            error={faultAt(faults, `vehicles.${next}.type`)}
          />
          {(['count', 'seats', 'stretchers', 'isolation'] as const).map((part) => (
            <TextField
              key={part}
              {...countField}
              name={`vehicle.${part}`}
              label={t(part)}
              error={faultAt(faults, `vehicles.${next}.${part}`)}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
