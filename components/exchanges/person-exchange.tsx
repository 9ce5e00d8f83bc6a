'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import type { Blocker } from '@/lib/exchanges/rules';
import type { PersonExchange as Exchange } from '@/lib/exchanges/schema/person';
import { BatchStatusChip, MemberStatusChip } from './batch-status';
import { useWords } from './use-words';

/** A person's part in exchanges: what stands in the way now, and every batch they were on. */
export function PersonExchange({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('exchanges');
  return (
    <div className="flex flex-col gap-4">
      <Section title={t('person.now')}>
        <Standing exchange={exchange} />
      </Section>
      <Section bare title={t('person.batches')}>
        <Batches batches={exchange.batches} />
      </Section>
    </div>
  );
}

function Standing({ exchange: { blockers, status, batches } }: { exchange: Exchange }) {
  const t = useTranslations('exchanges');
  const current = batches.find(({ holdsPlace }) => holdsPlace);
  return (
    <div className="flex flex-col gap-3">
      {current && (
        <Notice tone="accent" title={t('person.onBatch')}>
          {current.number} {current.name}
        </Notice>
      )}
      {blockers === null && <p className="text-text-quiet">{t('person.notYours')}</p>}
      {blockers?.length === 0 && <Notice tone="good">{t('person.eligible')}</Notice>}
      {blockers && blockers.length > 0 && status !== 'returned' && <Blocked blockers={blockers} />}
      {blockers && blockers.length > 0 && status === 'returned' && <p>{t('blockers.not-held')}</p>}
    </div>
  );
}

function Blocked({ blockers }: { blockers: readonly Blocker[] }) {
  const t = useTranslations('exchanges');
  return (
    <Notice tone="warn" title={t('person.blocked')}>
      <ul className="flex flex-col gap-1.5">
        {blockers.map((blocker) => (
          <li key={blocker}>
            <span className="font-medium">{t(`blockers.${blocker}`)}</span>
            <span className="block text-text-quiet">{t(`blockerWhat.${blocker}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Batches({ batches }: { batches: Exchange['batches'] }) {
  const t = useTranslations('exchanges');
  const { shortDay, moment } = useWords();
  return (
    <Table
      label={t('person.batches')}
      rows={batches}
      rowKey={({ id, addedAt }) => `${id}-${addedAt}`}
      rowHref={({ id }) => `/exchanges/${id}`}
      empty={<EmptyState title={t('person.noBatches')}>{t('person.noBatchesWhat')}</EmptyState>}
      columns={[
        { key: 'batch', header: t('fields.number'), cell: ({ number, name }) => `${number} ${name}` },
        {
          key: 'status',
          header: t('fields.status'),
          cell: ({ batchStatus }) => <BatchStatusChip status={batchStatus} />,
        },
        {
          key: 'outcome',
          header: t('person.outcome'),
          cell: ({ memberStatus, unexpected }) => <MemberStatusChip status={memberStatus} unexpected={unexpected} />,
        },
        {
          key: 'planned',
          header: t('fields.plannedOn'),
          cell: ({ plannedOn }) => shortDay(plannedOn) ?? '—',
          figures: true,
          from: 'lg',
        },
        {
          key: 'why',
          header: t('fields.reason'),
          cell: ({ addReason, removeReason }) =>
            removeReason ? t(`removeReasons.${removeReason as 'other'}`) : t(`addReasons.${addReason as 'other'}`),
          from: 'md',
        },
        { key: 'added', header: t('fields.added'), cell: ({ addedAt }) => moment(addedAt), figures: true, from: 'xl' },
      ]}
    />
  );
}
