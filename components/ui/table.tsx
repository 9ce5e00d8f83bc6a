import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Link } from './link';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures and dates: aligned to the right, in figures of one width. */
  figures?: boolean | undefined;
  /** Left out on screens below this width, the least important first; on paper it stays. */
  from?: 'md' | 'lg' | 'xl' | undefined;
  className?: string | undefined;
};

type TableProps<Row> = {
  /** What the table holds, for the ear. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads: the first column becomes the link and the whole row answers to it. */
  rowHref?: ((row: Row) => string) | undefined;
  /** The key of the row that is open beside the list. */
  openKey?: string | undefined;
  /** A box at the start of each row, for doing something with several. */
  selectCell?: ((row: Row) => ReactNode) | undefined;
  empty?: ReactNode;
};

const fromWidth = { md: 'max-md:not-print:hidden', lg: 'max-lg:not-print:hidden', xl: 'max-xl:not-print:hidden' };

/** A dense list: rows of 36 px, a header that stays. Wrap it in `ListKeys` for j, k, Enter and x. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, openKey, selectCell, empty } = props;
  const t = useTranslations('common');
  if (rows.length === 0 && empty) return empty;
  return (
    // Where no row leads anywhere, nothing in it takes the focus, and the arrow keys could not move it.
    <div
      className="max-lg:overflow-x-auto"
      {...(props.rowHref ? {} : { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      <table aria-label={label} className="w-full border-separate border-spacing-0 text-left">
        <thead>
          <tr>
            {selectCell && (
              <th scope="col" className={cx(headClass, 'w-9')}>
                <span className="sr-only">{t('counts.selection')}</span>
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx(headClass, cellLook(column))}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-row
              aria-current={openKey === rowKey(row) ? 'true' : undefined}
              className="relative hover:bg-surface-sunk has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:outline-accent has-[[data-row-link]:focus-visible]:-outline-offset-2 aria-[current=true]:bg-accent-wash"
            >
              {selectCell && (
                <td className={cellClass}>
                  <div className="relative z-1">{selectCell(row)}</div>
                </td>
              )}
              {columns.map((column, index) => (
                <td key={column.key} className={cx(cellClass, cellLook(column))}>
                  <RowCell row={row} first={index === 0} column={column} href={props.rowHref} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowCellProps<Row> = {
  row: Row;
  first: boolean;
  column: Column<Row>;
  href: ((row: Row) => string) | undefined;
};

function RowCell<Row>({ row, first, column, href }: RowCellProps<Row>) {
  if (!first || !href) return column.cell(row);
  return (
    <Link href={href(row)} data-row-link className="row-link font-medium focus-visible:outline-none">
      {column.cell(row)}
    </Link>
  );
}

const headClass =
  'h-8 whitespace-nowrap border-line border-b bg-surface px-2 font-medium text-[0.8125rem] text-text-quiet lg:sticky lg:top-12 lg:z-10 print:static';
const cellClass = 'h-9 border-line border-b px-2 py-1';
const cellLook = <Row,>({ figures, from, className }: Column<Row>) =>
  cx(figures && 'whitespace-nowrap text-right', from && fromWidth[from], className);
