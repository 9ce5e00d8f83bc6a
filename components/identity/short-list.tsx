'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ListKeys } from '@/components/ui/list-keys';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { type Column, Table } from '@/components/ui/table';
import { identityListQuery } from '@/lib/identity/hooks';
import type { IdentityLists, ListAsked } from '@/lib/identity/schema/lists';
import { useAttentionColumns, useConsentColumns, useNeededColumns, useOverdueColumns } from './use-list-columns';

type Lists = { [List in ListAsked['list']]: NonNullable<IdentityLists[List]> };
type Props = { list: ListAsked['list']; now: string };

/** One of the short lists, whole, what waits longest first. */
export function ShortList({ list, now }: Props) {
  const { data, isError } = useQuery(identityListQuery(list));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={6} columns={4} />;
  if (list === 'attention') return <AttentionTable rows={data.attention ?? []} more={data.more} now={now} />;
  if (list === 'overdue') return <OverdueTable rows={data.overdue ?? []} more={data.more} />;
  if (list === 'consents') return <ConsentsTable rows={data.consents ?? []} more={data.more} />;
  return <NeededTable rows={data.needed ?? []} more={data.more} />;
}

type TableProps<Row> = {
  list: ListAsked['list'];
  columns: Column<Row>[];
  rows: Row[];
  more: boolean;
  rowKey: (row: Row) => string;
  rowHref: (row: Row) => string;
};

function ListTable<Row>({ list, more, ...table }: TableProps<Row>) {
  const t = useTranslations('identity');
  return (
    <>
      <ListKeys>
        <Table
          label={t(`tab.${list}`)}
          {...table}
          empty={<EmptyState title={t(`empty.${list}`)}>{t(`empty.${list}What`)}</EmptyState>}
        />
      </ListKeys>
      {more && <p className="py-2 text-text-quiet">{t('more')}</p>}
    </>
  );
}

const ofRecord = ({ person }: { person: { id: string } }) => `/prisoners/${person.id}/identity`;

const AttentionTable = ({ rows, more, now }: { rows: Lists['attention']; more: boolean; now: string }) => (
  <ListTable
    list="attention"
    columns={useAttentionColumns(now)}
    rows={rows}
    more={more}
    rowKey={({ key }) => key}
    rowHref={({ caseId }) => `/identity/${caseId}`}
  />
);
const OverdueTable = ({ rows, more }: { rows: Lists['overdue']; more: boolean }) => (
  <ListTable
    list="overdue"
    columns={useOverdueColumns()}
    rows={rows}
    more={more}
    rowKey={({ id }) => id}
    rowHref={({ caseId, person }) => (caseId ? `/identity/${caseId}` : ofRecord({ person }))}
  />
);
const ConsentsTable = ({ rows, more }: { rows: Lists['consents']; more: boolean }) => (
  <ListTable
    list="consents"
    columns={useConsentColumns()}
    rows={rows}
    more={more}
    rowKey={({ key }) => key}
    rowHref={ofRecord}
  />
);
const NeededTable = ({ rows, more }: { rows: Lists['needed']; more: boolean }) => (
  <ListTable
    list="needed"
    columns={useNeededColumns()}
    rows={rows}
    more={more}
    rowKey={({ person }) => person.id}
    rowHref={ofRecord}
  />
);
