'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ColumnTable } from '@/components/imports/column-table';
import { TableShape } from '@/components/imports/table-shape';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendColumns } from '@/lib/counterpart/hooks';
import { asMapping } from '@/lib/counterpart/rules/described';
import type { ListDetail } from '@/lib/counterpart/schema/lists';
import { dateOrders } from '@/lib/imports/rules/dates';
import { type Mapping, mustSayOrder, orderOfTable } from '@/lib/imports/rules/mapping';

/** What the columns of a list mean, where they do not explain themselves. */
export function ColumnsForm({ list }: { list: ListDetail }) {
  const t = useTranslations('imports');
  const own = useTranslations('counterpart');
  const [mapping, setMapping] = useState<Mapping | null>(list.mapping && asMapping(list.mapping));
  const change = (part: Partial<Mapping>) => setMapping((before) => before && { ...before, ...part });
  const write = useWrite(sendColumns(list.id), { refresh: [counterpartKeys.all], done: own('statuses.checking') });
  if (!mapping) return null;
  const lines = list.samples.find(({ sheet }) => sheet === mapping.sheet)?.lines ?? [];
  const behind = lines.slice(mapping.headerLine);
  const send = () => {
    const { headerLine, sheet, columns, dateOrder } = mapping;
    write.mutate({ version: list.version, mapping: { headerLine, sheet, columns: [...columns], dateOrder } });
  };
  const asksOrder = mustSayOrder(behind, mapping.columns) || faultAt(write.faults, 'mapping.dateOrder') !== undefined;
  return (
    <Section title={t('map.title')}>
      <div className="flex flex-col gap-4">
        <ErrorSummary
          errors={write.faults.map(({ field, message }) => ({ field: field?.split('.').at(-1), message }))}
        />
        <p className="max-w-prose text-text-quiet">{own('columns.what')}</p>
        <TableShape run={list} mapping={mapping} lines={lines} onChange={change} />
        <ColumnTable
          mapping={mapping}
          lines={lines}
          error={faultAt(write.faults, 'mapping.columns')}
          onChange={(columns) => change({ columns, dateOrder: orderOfTable(behind, columns) })}
        />
        {asksOrder && (
          <RadioGroup
            name="dateOrder"
            legend={t('map.dateOrder')}
            hint={t('map.dateOrderHint')}
            error={faultAt(write.faults, 'mapping.dateOrder')}
            value={mapping.dateOrder ?? ''}
            inputProps={{ onChange: ({ target }) => change({ dateOrder: target.value as Mapping['dateOrder'] }) }}
            options={dateOrders.map((value) => ({ value, label: t(`map.orders.${value}`) }))}
          />
        )}
        <div>
          <Button look="main" busy={write.isPending} onClick={send}>
            {own('columns.save')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
