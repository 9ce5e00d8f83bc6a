import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { type Tone, toneClass, toneIcon } from '@/components/ui/tone';

/** A sentence that is marked: a chip that may be as long as it needs to be. Word and shape say it, not the colour. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = toneIcon[tone];
  return (
    <p
      className={cx(
        'flex max-w-full items-start gap-1.5 rounded-md border px-1.5 py-0.5 text-[0.8125rem] leading-5',
        toneClass[tone],
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" strokeWidth={2.25} />
      <span className="min-w-0 break-words font-medium">{children}</span>
    </p>
  );
}
