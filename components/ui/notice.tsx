import type { ReactNode } from 'react';
import { cx } from './cx';
import { type Tone, toneIcon } from './tone';

const edge: Record<Tone, string> = {
  neutral: 'border-l-line-strong [&>svg]:text-text-quiet',
  accent: 'border-l-accent [&>svg]:text-accent',
  good: 'border-l-good [&>svg]:text-good',
  warn: 'border-l-warn [&>svg]:text-warn',
  bad: 'border-l-bad [&>svg]:text-bad',
  sealed: 'border-l-sealed [&>svg]:text-sealed',
};

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
};

/** A sentence that stands on the page: what is so, and what to do about it. */
export function Notice({ tone = 'neutral', title, children, action, role }: NoticeProps) {
  const Icon = toneIcon[tone];
  return (
    <div
      role={role}
      className={cx('flex min-w-0 gap-2 rounded-md border border-line border-l-4 bg-surface-raised p-3', edge[tone])}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-prose">{children}</div>}
        {action && <div className="mt-1 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
