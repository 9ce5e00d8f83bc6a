import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import { formatAge } from '@/lib/i18n/formats';
import type { Waiting } from '@/lib/kernel/waiting';

type Key = Parameters<ReturnType<typeof useTranslations<'today'>>>[0];

/** What waits, one line each, the most pressing first. A line leads to where it is done. */
export function WaitingList({ waiting, now }: { waiting: readonly Waiting[]; now: Date }) {
  const t = useTranslations('today');
  const locale = useLocale();
  return (
    <ol aria-label={t('page.list')} className="max-w-4xl border-line border-t">
      {waiting.map(({ key, count, href, oldest, urgent }) => (
        <li
          key={`${key} ${href}`}
          className="relative flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1 pr-8 pl-2 hover:bg-surface-sunk"
        >
          <Link href={href} className="row-link basis-full font-medium sm:flex-1 sm:basis-0">
            {t(key as Key, { count })}
          </Link>
          {urgent && <StatusChip tone="warn">{t('page.urgent')}</StatusChip>}
          {oldest && (
            <span className="whitespace-nowrap text-text-quiet" data-figures>
              {t('page.oldest', { when: formatAge(locale, new Date(oldest), now) })}
            </span>
          )}
          <ChevronRight aria-hidden className="absolute right-2 size-4 text-text-quiet" />
        </li>
      ))}
    </ol>
  );
}
