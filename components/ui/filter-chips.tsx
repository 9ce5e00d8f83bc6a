import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from './link';

export type Filter = {
  label: string;
  value?: string | undefined /** The same list without this filter. */;
  removeHref: string;
};

/** The filters in force, each taken away by one press. Codes only: names and numbers never stand in an address. */
export function FilterChips({ filters, clearHref }: { filters: readonly Filter[]; clearHref?: string | undefined }) {
  const t = useTranslations('common');
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t('filters.label')} className="flex flex-wrap items-center gap-1.5">
      {filters.map(({ label, value, removeHref }) => (
        <li
          key={removeHref}
          className="inline-flex min-h-7 items-center rounded-md border border-line-strong bg-surface-raised pl-2"
        >
          <span>
            <span className={value ? 'text-text-quiet' : undefined}>{label}</span>
            {value && <span className="font-medium"> {value}</span>}
          </span>
          <Link
            href={removeHref}
            aria-label={t('filters.remove', { filter: value ? `${label} ${value}` : label })}
            className="print:hidden ml-1 flex size-7 items-center justify-center rounded-r-md text-text-quiet hover:bg-surface-sunk hover:text-text"
          >
            <X aria-hidden className="size-3.5" />
          </Link>
        </li>
      ))}
      {clearHref && filters.length > 1 && (
        <li>
          <Link
            href={clearHref}
            className="print:hidden px-1 py-1 text-text-quiet underline underline-offset-2 hover:text-text"
          >
            {t('filters.clearAll')}
          </Link>
        </li>
      )}
    </ul>
  );
}
