import { type ReactNode, useId } from 'react';

type SectionProps = { title: ReactNode; action?: ReactNode; children: ReactNode; id?: string; bare?: boolean };

/** A part of a page with its heading, set off by lines. `bare` leaves out the padding, for a table or a list. */
export function Section({ title, action, children, id, bare = false }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="min-w-0 rounded-md border border-line bg-surface-raised">
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-2 border-line border-b px-4 py-1.5">
        <h2 id={heading} className="font-semibold">
          {title}
        </h2>
        {action}
      </div>
      <div className={bare ? undefined : 'p-4'}>{children}</div>
    </section>
  );
}
