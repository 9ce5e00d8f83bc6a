import { Badge } from './badge';
import { cx } from './cx';
import { Link } from './link';

export type Tab = { href: string; label: string; current: boolean; count?: number | undefined };

/** The parts of one record. Each tab is an address of its own, so that it can be sent to a colleague. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto border-line border-b">
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
