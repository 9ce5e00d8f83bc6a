import type { ReactNode } from 'react';

type FactListProps<Row> = {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  title: (row: Row) => ReactNode;
  /** Quiet words beneath: kind, source, dates. Blank ones are left out. */
  notes: (row: Row) => readonly (string | null | undefined | false)[];
  action?: ((row: Row) => ReactNode) | undefined;
  empty: string;
};

/** Several facts of one kind, each with its source beneath. */
export function FactList<Row>({ rows, rowKey, title, notes, action, empty }: FactListProps<Row>) {
  if (rows.length === 0) return <p className="text-text-quiet">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={rowKey(row)} className="flex items-start justify-between gap-3 py-1.5 first:pt-0 last:pb-0">
          <div className="min-w-0">
            <div>{title(row)}</div>
            <div className="text-[0.8125rem] text-text-quiet">{notes(row).filter(Boolean).join(' · ')}</div>
          </div>
          {action && <div className="shrink-0 print:hidden">{action(row)}</div>}
        </li>
      ))}
    </ul>
  );
}
