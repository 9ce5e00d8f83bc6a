import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';

type Choice = { key: string; label: string; href: string; current: boolean; count?: number | undefined };

/** One choice among a few, each an address of its own, with how many there are behind it. */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">
        {choices.map(({ key, label: words, href, current, count }) => (
          <li key={key}>
            <Link
              href={href}
              scroll={false}
              aria-current={current ? 'true' : undefined}
              className={cx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2',
                current
                  ? 'border-accent bg-accent-wash font-medium text-accent'
                  : 'border-line text-text-quiet hover:text-text',
              )}
            >
              {words}
              {count !== undefined && <span data-figures>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
