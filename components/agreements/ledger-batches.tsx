'use client';

import { useTranslations } from 'next-intl';
import { BatchStatusChip } from '@/components/exchanges/batch-status';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import type { Ledger } from '@/lib/exchanges/schema/ledger';

/** The batches planned under the agreement, whatever version they were planned under. */
export function LedgerBatches({ ledger }: { ledger: Ledger }) {
  const t = useTranslations('agreements');
  const columns: Column<Ledger['batches'][number]>[] = [
    {
      key: 'batch',
      header: t('batches.batch'),
      cell: ({ number, name }) => (
        <>
          <span className="text-text-quiet" data-figures>
            {number}
          </span>{' '}
          {name}
        </>
      ),
    },
    { key: 'status', header: t('list.status'), cell: ({ status }) => <BatchStatusChip status={status} />, from: 'md' },
    { key: 'version', header: t('batches.version'), cell: ({ version }) => version, figures: true, from: 'md' },
    { key: 'people', header: t('batches.people'), cell: ({ people }) => people, figures: true },
    { key: 'delivered', header: t('ledger.delivered'), cell: ({ delivered }) => delivered, figures: true },
  ];
  return (
    <Section title={t('batches.title')} bare>
      <Table
        label={t('batches.title')}
        columns={columns}
        rows={ledger.batches}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/exchanges/${id}`}
        empty={<p className="p-4 text-text-quiet">{t('batches.empty')}</p>}
      />
    </Section>
  );
}
