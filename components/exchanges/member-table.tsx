'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { type Column, Table } from '@/components/ui/table';
import { planningStatuses } from '@/lib/exchanges/rules/batch-work';
import type { BatchDetail, MemberLine } from '@/lib/exchanges/schema/batch';
import { MemberStatusChip } from './batch-status';
import { BlockerList } from './blocker-list';
import { PersonCell } from './person-cell';
import { RemoveMember } from './remove-member';
import { useWords } from './use-words';

/** The list in its order: who, why they are on it, and what has come to stand in the way. */
export function MemberTable({ batch, empty }: { batch: BatchDetail; empty: ReactNode }) {
  const t = useTranslations('exchanges');
  const columns = useColumns(batch);
  return <Table label={t('batch.list')} columns={columns} rows={batch.members} rowKey={({ id }) => id} empty={empty} />;
}

function useColumns(batch: BatchDetail): Column<MemberLine>[] {
  const t = useTranslations('exchanges');
  const { born } = useWords();
  const planning = planningStatuses.includes(batch.status);
  const order = new Map(batch.members.map(({ id }, index) => [id, index + 1]));
  const columns: Column<MemberLine>[] = [
    { key: 'position', header: t('fields.position'), cell: ({ id }) => order.get(id), figures: true, className: 'w-9' },
    {
      key: 'person',
      header: t('fields.person'),
      cell: (member) =>
        member.hidden ? (
          <PersonCell person={member} />
        ) : (
          <Link
            href={`/prisoners/${member.prisonerId}`}
            data-row-link
            className="font-medium underline-offset-2 hover:underline"
          >
            <PersonCell person={member} />
          </Link>
        ),
    },
    {
      key: 'record',
      header: t('fields.record'),
      cell: ({ number }) => number ?? '—',
      figures: true,
      className: 'text-left',
      from: 'md',
    },
    { key: 'birth', header: t('fields.birth'), cell: ({ birth }) => born(birth), figures: true, from: 'xl' },
    {
      key: 'placeKind',
      header: t('fields.placeKind'),
      cell: ({ placeKind }) => t(`placeKinds.${placeKind}`),
      from: 'lg',
    },
    {
      key: 'why',
      header: t('fields.why'),
      cell: ({ addReason, addNote, addedBy }) => (
        <span title={[addedBy, addNote].filter(Boolean).join(': ')}>{t(`addReasons.${addReason as 'other'}`)}</span>
      ),
      from: 'lg',
    },
    {
      key: 'status',
      header: t('fields.status'),
      cell: (member) =>
        member.attention && member.attention.length > 0 ? (
          <BlockerList blockers={member.attention} />
        ) : planning && member.status ? (
          <PrisonerStatusChip status={member.status} />
        ) : (
          <MemberStatusChip status={member.memberStatus} unexpected={member.unexpected} />
        ),
    },
  ];
  if (!batch.may.change) return columns;
  return [
    ...columns,
    {
      key: 'remove',
      header: <span className="sr-only">{t('batch.remove')}</span>,
      cell: (member) => <RemoveMember batchId={batch.id} member={member} />,
      className: 'text-right',
    },
  ];
}
