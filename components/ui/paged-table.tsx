'use client';

import { KeysetPager } from './keyset-pager';
import { ListKeys } from './list-keys';
import { Table } from './table';

type PagedTableProps<Row> = Parameters<typeof Table<Row>>[0] & {
  /** How many there are in all, in words. */
  total: string;
  firstHref?: string | undefined;
  olderHref?: string | undefined;
};

/** A list of one page after the other: how many in all, the rows with their keys, the way on. */
export function PagedTable<Row>({ total, firstHref, olderHref, ...table }: PagedTableProps<Row>) {
  return (
    <section aria-label={table.label}>
      <p className="pb-1 text-text-quiet" data-figures>
        {total}
      </p>
      <ListKeys>
        <Table {...table} />
      </ListKeys>
      {(firstHref || olderHref) && (
        <KeysetPager shown={table.rows.length} firstHref={firstHref} olderHref={olderHref} />
      )}
    </section>
  );
}
