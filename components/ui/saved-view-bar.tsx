import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from './badge';
import { cx } from './cx';
import { Link } from './link';

export type SavedView = { id: string; name: string; href: string; current: boolean; count?: number | undefined };

/** Lists somebody returns to, by name. `children` is where a view is saved. */
export function SavedViewBar({ views, children }: { views: readonly SavedView[]; children?: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <nav aria-label={t('views.label')} className="min-w-0">
        <ul className="flex flex-wrap gap-1">
          {views.map((view) => (
            <li key={view.id}>
              <Link
                href={view.href}
                aria-current={view.current ? 'page' : undefined}
                className={cx(
                  'inline-flex min-h-7 items-center gap-1.5 rounded-md border px-2',
                  view.current
                    ? 'border-accent bg-accent-wash font-medium text-accent'
                    : 'border-transparent text-text-quiet hover:bg-surface-sunk hover:text-text',
                )}
              >
                {view.name}
                {view.count !== undefined && <Badge>{view.count}</Badge>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
