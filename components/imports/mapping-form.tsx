'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { importKeys, previewOf, sendMapping } from '@/lib/imports/hooks';
import { dateOrders } from '@/lib/imports/rules/dates';
import { type Mapping, orderOfTable } from '@/lib/imports/rules/mapping';
import { entryStatuses } from '@/lib/imports/rules/run';
import type { ImportRunView } from '@/lib/imports/schema/runs';
import { ColumnTable } from './column-table';
import { PreviewTable } from './preview-table';
import { StandingFields } from './standing-fields';
import { TableShape } from './table-shape';

/** How a list is to be understood: its columns, its dates, its weight; and below it what the first rows then say. */
export function MappingForm({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const statuses = useTranslations('prisoners');
  const [mapping, setMapping] = useState<Mapping | null>(run.mapping);
  const change = (part: Partial<Mapping>) => setMapping((before) => before && { ...before, ...part });
  const write = useWrite(sendMapping(run.id), { refresh: [importKeys.all], done: t('statuses.checking') });
  if (!mapping) return null;
  const lines = run.samples.find(({ sheet }) => sheet === mapping.sheet)?.lines ?? [];
  return (
    <>
      <ErrorSummary errors={write.faults.map(({ field, message }) => ({ field: field?.split('.').at(-1), message }))} />
      <Section title={t('map.title')}>
        <div className="flex flex-col gap-4">
          <p className="max-w-prose text-text-quiet">{t('map.what')}</p>
          {run.remembered && <Notice tone="accent">{t('map.remembered')}</Notice>}
          <TableShape run={run} mapping={mapping} lines={lines} onChange={change} />
          <ColumnTable
            mapping={mapping}
            lines={lines}
            error={faultAt(write.faults, 'mapping.columns')}
            onChange={(columns) =>
              change({ columns, dateOrder: orderOfTable(lines.slice(mapping.headerLine), columns) })
            }
          />
          <DateOrder run={run} mapping={mapping} error={faultAt(write.faults, 'mapping.dateOrder')} onChange={change} />
          <RadioGroup
            name="enterAs"
            legend={t('map.enterAs')}
            value={mapping.enterAs}
            inputProps={{ onChange: ({ target }) => change({ enterAs: target.value as Mapping['enterAs'] }) }}
            options={entryStatuses.map((value) => ({
              value,
              label: statuses(`statuses.${value}`),
              hint: t(`map.enterHints.${value}`),
            }))}
          />
          <StandingFields standing={mapping.standing} onChange={(standing) => change({ standing })} />
        </div>
      </Section>
      <Preview run={run} mapping={mapping} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="main" busy={write.isPending} onClick={() => write.mutate({ version: run.version, mapping })}>
          {t('map.save')}
        </Button>
        <p className="text-text-quiet">{t('map.next')}</p>
      </div>
    </>
  );
}

type Part = { run: ImportRunView; mapping: Mapping };

/** Asked only when the list does not show it, or when somebody has answered. */
function DateOrder({
  run,
  mapping,
  error,
  onChange,
}: Part & { error: string | undefined; onChange: (part: Partial<Mapping>) => void }) {
  const t = useTranslations('imports');
  const { data } = useQuery(previewOf(run.id, useDeferredValue(mapping)));
  if (!data?.asksOrder) return null;
  return (
    <RadioGroup
      name="dateOrder"
      legend={t('map.dateOrder')}
      hint={t('map.dateOrderHint')}
      error={error}
      value={mapping.dateOrder ?? ''}
      inputProps={{ onChange: ({ target }) => onChange({ dateOrder: target.value as Mapping['dateOrder'] }) }}
      options={dateOrders.map((value) => ({ value, label: t(`map.orders.${value}`) }))}
    />
  );
}

function Preview({ run, mapping }: Part) {
  const t = useTranslations('imports');
  const words = useTranslations('common');
  const { data, isError, refetch } = useQuery(previewOf(run.id, useDeferredValue(mapping)));
  const retry = <Button onClick={() => void refetch()}>{words('verbs.retry')}</Button>;
  return (
    <Section title={t('map.preview')}>
      {isError && (
        <Notice tone="warn" role="alert" action={retry}>
          {t('map.previewFailed')}
        </Notice>
      )}
      {!isError && (data ? <PreviewTable rows={data.rows} /> : <SkeletonTable rows={3} columns={2} />)}
    </Section>
  );
}
