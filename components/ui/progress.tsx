import type { ReactNode } from 'react';

/** How far something long has come, in words and as a bar. Without `value` it only says that it goes on. */
export function Progress({
  label,
  value,
  max = 100,
  words,
}: {
  label: string;
  value?: number | undefined;
  max?: number | undefined;
  words?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex justify-between gap-4">
        <span className="font-medium">{label}</span>
        {words && (
          <span className="text-text-quiet" data-figures aria-live="polite">
            {words}
          </span>
        )}
      </div>
      <progress aria-label={label} max={max} value={value} className="progress h-2 w-full" />
    </div>
  );
}
