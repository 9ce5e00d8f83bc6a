'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { isWithin, type NavItem, sections } from './sections';

type NavListProps = { nav: readonly NavItem[]; onGo?: (() => void) | undefined };

/**
 * The sections this person uses. In the narrow side bar the words leave the eye but not the ear; the drawer shows them
 * always.
 */
export function NavList({ nav, onGo }: NavListProps) {
  const t = useTranslations('shell');
  const path = usePathname();
  return (
    <ul className="flex flex-col gap-0.5 p-2">
      {nav.map(({ section, waiting }) => {
        const { href, icon: Icon } = sections[section];
        const name = t(`nav.${section}`);
        return (
          <li key={section}>
            <Link
              href={href}
              title={name}
              {...(onGo && { onClick: onGo })}
              aria-current={isWithin(path, section) ? 'page' : undefined}
              className="flex h-8 items-center gap-2.5 rounded-md px-2 text-text-quiet hover:bg-line hover:text-text focus-visible:-outline-offset-2 aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-accent"
            >
              <Icon aria-hidden className="size-4 shrink-0" />
              <span className="rail-words min-w-0 flex-1 truncate">{name}</span>
              {waiting ? (
                <span className="rail-words">
                  <Badge label={t('waiting', { count: waiting })}>{waiting}</Badge>
                </span>
              ) : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
