import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';

function Waiting({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="sr-only">{t('states.loading')}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

const widths = ['w-3/4', 'w-1/2', 'w-2/3', 'w-5/6', 'w-3/5'];
const count = (length: number) => Array.from({ length }, (_, index) => index);

/** One line of words yet to come. */
export const SkeletonLine = ({ className = 'w-2/3' }: { className?: string | undefined }) => (
  <div className={cx('skeleton my-1 h-3.5', className)} />
);

/** A list yet to come, with the rows and the header at their final height. */
export const SkeletonTable = ({
  rows = 12,
  columns = 5,
}: {
  rows?: number | undefined;
  columns?: number | undefined;
}) => (
  <Waiting>
    <div className="h-8 border-line border-b" />
    {count(rows).map((row) => (
      <div key={row} className="flex h-9 items-center gap-4 border-line border-b px-2">
        {count(columns).map((column) => (
          <div key={column} className="flex-1">
            <SkeletonLine className={widths[(row + column * 2) % widths.length]} />
          </div>
        ))}
      </div>
    ))}
  </Waiting>
);

/** A record yet to come: its header, tabs and facts. */
export const SkeletonRecord = () => (
  <Waiting>
    <div className="flex flex-col gap-2 border-line border-b py-3">
      <SkeletonLine className="w-40" />
      <div className="skeleton h-7 w-72 max-w-full" />
    </div>
    <div className="flex h-9 items-center gap-4 border-line border-b">
      {count(5).map((tab) => (
        <SkeletonLine key={tab} className="w-16" />
      ))}
    </div>
    <div className="mt-4 rounded-md border border-line bg-surface-raised p-4">
      {count(8).map((fact) => (
        <div key={fact} className="grid h-8 grid-cols-[2fr_3fr] items-center gap-4">
          <SkeletonLine className="w-1/2" />
          <SkeletonLine className={widths[fact % widths.length]} />
        </div>
      ))}
    </div>
  </Waiting>
);

/** A whole list page yet to come: header, filters, rows. */
export const SkeletonPage = () => (
  <>
    <div aria-hidden className="flex flex-col gap-2 border-line border-b py-3">
      <SkeletonLine className="w-32" />
      <div className="skeleton h-7 w-56" />
    </div>
    <div aria-hidden className="h-12" />
    <SkeletonTable />
  </>
);
