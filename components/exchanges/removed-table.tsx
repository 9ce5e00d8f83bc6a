'use client';

import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { MemberLine } from '@/lib/exchanges/schema/batch';
import { PersonCell } from './person-cell';
import { useWords } from './use-words';

/** Those who were on the list and are not: who took them off, when and why. */
export function RemovedTable({ members }: { members: readonly MemberLine[] }) {
  const t = useTranslations('exchanges');
  const { moment } = useWords();
  return (
    <Table
      label={t('batch.removed')}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { key: 'person', header: t('fields.person'), cell: (member) => <PersonCell person={member} /> },
        {
          key: 'reason',
          header: t('fields.reason'),
          cell: ({ removeReason, removeNote }) => (
            <>
              {removeReason && t(`removeReasons.${removeReason}`)}
              {removeNote && <span className="text-text-quiet">. {removeNote}</span>}
            </>
          ),
        },
        {
          key: 'removed',
          header: t('fields.removed'),
          cell: ({ removedBy, removedAt }) => [removedBy, removedAt && moment(removedAt)].filter(Boolean).join(', '),
          from: 'md',
        },
      ]}
    />
  );
}
