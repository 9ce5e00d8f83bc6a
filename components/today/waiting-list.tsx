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
          className="relative flex min-h-11 items-center gap-3 border-line border-b px-2 hover:bg-surface-sunk"
        >
          <Link href={href} className="row-link flex-1 font-medium">
            {t(key as Key, { count })}
          </Link>
          {urgent && <StatusChip tone="warn">{t('page.urgent')}</StatusChip>}
          {oldest && (
            <span className="whitespace-nowrap text-text-quiet" data-figures>
              {t('page.oldest', { when: formatAge(locale, new Date(oldest), now) })}
            </span>
          )}
          <ChevronRight aria-hidden className="size-4 shrink-0 text-text-quiet" />
        </li>
      ))}
    </ol>
  );
}
