import { cx } from './cx';
import { type Tone, toneClass } from './tone';

/** A count beside a word. `label` says in words what is counted, for those who do not see where it stands. */
export function Badge({
  children,
  tone = 'neutral',
  label,
}: {
  children: number | string;
  tone?: Tone | undefined;
  label?: string | undefined;
}) {
  return (
    <span
      data-figures
      className={cx(
        'inline-flex min-w-5 justify-center rounded-full border px-1.5 text-xs leading-4.5',
        toneClass[tone],
      )}
    >
      <span aria-hidden={label ? true : undefined}>{children}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
