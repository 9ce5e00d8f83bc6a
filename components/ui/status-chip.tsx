import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { type Tone, toneClass, toneIcon } from './tone';

type StatusChipProps = {
  /** What: the status in words. */
  children: ReactNode;
  tone?: Tone | undefined;
  /** How sure, in words ("two sources"). */
  sure?: ReactNode;
  /** Since when, in words ("since 14 March 2022"). */
  since?: ReactNode;
  icon?: LucideIcon | undefined;
  className?: string | undefined;
};

/** A status: what, how sure, since when. Word and shape say it; the colour only repeats it. */
export function StatusChip({ children, tone = 'neutral', sure, since, icon, className }: StatusChipProps) {
  const Icon = icon ?? toneIcon[tone];
  return (
    <span
      className={cx(
        'inline-flex min-h-6 max-w-full flex-wrap items-center gap-x-1.5 rounded-md border px-1.5 text-[0.8125rem] leading-5 md:flex-nowrap md:whitespace-nowrap',
        toneClass[tone],
        className,
      )}
    >
      <span className="inline-flex items-center gap-1 font-medium">
        <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
        {children}
      </span>
      {sure && <span className="text-text-quiet">{sure}</span>}
      {since && <span className="text-text-quiet">{since}</span>}
    </span>
  );
}
