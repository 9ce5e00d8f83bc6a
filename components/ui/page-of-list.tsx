'use client';

import type { ReactNode } from 'react';
import { KeysetPager } from './keyset-pager';
import { ListKeys } from './list-keys';
import { SkeletonTable } from './skeletons';
import { ErrorState } from './states';
import { Table } from './table';

type Page<Row> = { readonly lines: readonly Row[]; readonly next: string | null };
type PageOfListProps<Row, Answer> = Omit<Parameters<typeof Table<Row>>[0], 'rows'> & {
  query: { data: Answer | undefined; isError: boolean };
  /** Where this page begins; undefined on the first. */
  after: string | undefined;
  /** The address of the page that begins there. */
  hrefOf: (after: string | undefined) => string;
  /** What stands above the rows, by what was answered. */
  above?: (page: Answer) => ReactNode;
};

/** One page of a list as it was asked for: while it comes, when it does not, its rows with their keys, the way on. */
export function PageOfList<Row, Answer extends Page<Row>>(props: PageOfListProps<Row, Answer>) {
  const { query, after, hrefOf, above, ...table } = props;
  const { data, isError } = query;
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={8} columns={table.columns.length} />;
  return (
    <>
      {above?.(data)}
      <ListKeys>
        <Table {...table} rows={data.lines} />
      </ListKeys>
      <KeysetPager
        shown={data.lines.length}
        firstHref={after ? hrefOf(undefined) : undefined}
        olderHref={data.next ? hrefOf(data.next) : undefined}
      />
    </>
  );
}
