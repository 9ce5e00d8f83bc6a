import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Link } from './link';

export type Crumb = { label: string; href?: string | undefined };

type PageHeaderProps = {
  /** From the section down to this page; the last one has no address. */
  breadcrumbs: readonly Crumb[];
  title: ReactNode;
  /** Beside the title: status chips, a count. */
  marks?: ReactNode;
  /** The one main action of the page. */
  action?: ReactNode;
  /** Beneath the title: other spellings, a sentence. */
  children?: ReactNode;
  /** A record's header never scrolls away. */
  sticky?: boolean | undefined;
};

/** Where one is, what this is, and the one main thing to do here. */
export function PageHeader({ breadcrumbs, title, marks, action, children, sticky = false }: PageHeaderProps) {
  return (
    <header
      className={cx(
        'flex flex-col gap-1 border-line border-b bg-surface pt-3 pb-3',
        sticky && 'z-20 lg:sticky lg:top-12 print:static',
      )}
    >
      <Breadcrumbs crumbs={breadcrumbs} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-xl leading-7">{title}</h1>
          {marks}
        </div>
        {action && <div className="flex flex-wrap gap-2 sm:shrink-0 print:hidden">{action}</div>}
      </div>
      {children && <div className="text-text-quiet">{children}</div>}
    </header>
  );
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('common');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-[0.8125rem] text-text-quiet">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}-${crumb.href}`} className="flex items-center gap-x-1">
            {index > 0 && <ChevronRight aria-hidden className="size-3.5" />}
            {crumb.href ? (
              <Link href={crumb.href} className="rounded-sm py-0.5 hover:text-text hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="py-0.5">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
