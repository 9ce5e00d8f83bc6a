'use client';

import { useEffect, useRef } from 'react';
import { Badge } from './badge';
import { cx } from './cx';
import { Link } from './link';

export type Tab = { href: string; label: string; current: boolean; count?: number | undefined };

/**
 * The parts of one record or list. Each tab is an address of its own, so that it can be sent to a colleague. On a narrow
 * screen they lie in one row that can be moved, and the one that is open is in sight.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const row = useRef<HTMLElement>(null);
  const open = tabs.find(({ current }) => current)?.href;
  useEffect(() => {
    const tab = open ? row.current?.querySelector<HTMLElement>('[aria-current=page]') : null;
    // Not `scrollIntoView`: that would move the page as well.
    if (tab && row.current) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return (
    <nav ref={row} aria-label={label} className="-mx-1 relative overflow-x-auto border-line border-b">
      <ul className="flex gap-1 px-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                '-mb-px flex h-9 items-center gap-1.5 whitespace-nowrap border-b-2 px-2 focus-visible:-outline-offset-2',
                tab.current
                  ? 'border-accent font-medium text-text'
                  : 'border-transparent text-text-quiet hover:border-line-strong hover:text-text',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <Badge>{tab.count}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
