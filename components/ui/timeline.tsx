import { Circle, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Link } from './link';
import { StatusChip } from './status-chip';
import type { Tone } from './tone';

export type TimelineItem = {
  id: string;
  /** Where other pages lead to it. */
  anchor?: string | undefined;
  title: ReactNode;
  /** When it happened, in words; may be partial or unknown. */
  happened: string;
  /** When it was written down and by whom, in words. */
  recorded: string;
  recordedBy: string;
  /** Written down markedly after it happened: said in a word, because the order then surprises. */
  late?: boolean | undefined;
  children?: ReactNode;
  icon?: LucideIcon | undefined;
  tone?: Tone | undefined;
};

export type TimelineKind = { key: string; label: string; href: string; current: boolean; count?: number | undefined };

/** Everything about one record in one list, with both times of each thing. Kinds are links: the address says the choice. */
export function Timeline({
  items,
  kinds,
}: {
  items: readonly TimelineItem[];
  kinds?: readonly TimelineKind[] | undefined;
}) {
  const t = useTranslations('common');
  return (
    <div className="flex flex-col gap-3">
      {kinds && <Kinds kinds={kinds} />}
      {items.length === 0 && <p className="text-text-quiet">{t('timeline.empty')}</p>}
      <ol aria-label={t('timeline.label')} className="flex flex-col">
        {items.map((item) => (
          <Item key={item.id} {...item} />
        ))}
      </ol>
    </div>
  );
}

const iconTone: Record<Tone, string> = {
  neutral: 'text-text-quiet',
  accent: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  sealed: 'text-sealed',
};

function Item({
  anchor,
  title,
  happened,
  recorded,
  recordedBy,
  late,
  children,
  icon: Icon = Circle,
  tone = 'neutral',
}: TimelineItem) {
  const t = useTranslations('common');
  return (
    <li
      id={anchor}
      {...(anchor && { tabIndex: -1 })}
      className="group relative flex scroll-mt-44 gap-3 pb-4 last:pb-0 focus:bg-accent-wash"
    >
      <span aria-hidden className="absolute top-6 bottom-0 left-[0.6875rem] border-line border-l group-last:hidden" />
      <span
        className={cx(
          'relative flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-surface-raised',
          iconTone[tone],
        )}
      >
        <Icon aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-medium">{title}</p>
          <time className="text-text-quiet">{happened}</time>
        </div>
        {children && <div className="mt-0.5 max-w-prose">{children}</div>}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-text-quiet" data-figures>
          {t('timeline.recordedBy', { when: recorded, name: recordedBy })}
          {late && <StatusChip>{t('timeline.late')}</StatusChip>}
        </p>
      </div>
    </li>
  );
}

function Kinds({ kinds }: { kinds: readonly TimelineKind[] }) {
  const t = useTranslations('common');
  return (
    <nav aria-label={t('filters.label')}>
      <ul className="flex flex-wrap gap-1">
        {kinds.map(({ key, label, href, current, count }) => (
          <li key={key}>
            <Link
              href={href}
              scroll={false}
              aria-current={current ? 'true' : undefined}
              className={cx(
                'inline-flex min-h-7 items-center gap-1 rounded-md border px-2',
                current
                  ? 'border-accent bg-accent-wash font-medium text-accent'
                  : 'border-line text-text-quiet hover:text-text',
              )}
            >
              {label}
              {count !== undefined && <span data-figures>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
