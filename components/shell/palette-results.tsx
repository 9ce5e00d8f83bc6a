'use client';

import { Command } from 'cmdk';
import { FileText } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type NavItem, sections } from './sections';
import type { Found } from './use-record-search';

type PaletteResultsProps = { nav: readonly NavItem[]; typed: string; found: Found; go: (href: string) => void };

/** What was found: records first when something is typed, then pages. */
export function PaletteResults({ nav, typed, found, go }: PaletteResultsProps) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const wanted = typed.trim().toLocaleLowerCase(locale);
  const pages = nav
    .map(({ section }) => ({ ...sections[section], section, name: t(`nav.${section}`) }))
    .filter(({ name }) => name.toLocaleLowerCase(locale).includes(wanted));
  const nothing = found.state === 'done' && found.records.length === 0 && pages.length === 0;

  return (
    <Command.List className="min-h-0 overflow-y-auto p-2">
      {found.state === 'searching' && <Sentence>{t('palette.searching')}</Sentence>}
      {found.state === 'failed' && <Sentence alert>{t('palette.failed')}</Sentence>}
      {nothing && <Sentence>{t('palette.none')}</Sentence>}
      {found.records.length > 0 && (
        <Command.Group heading={<Heading>{t('palette.records')}</Heading>}>
          {found.records.map((record) => (
            <Item
              key={record.href}
              value={record.href}
              go={go}
              icon={<FileText aria-hidden className="size-4 shrink-0" />}
            >
              <span className="min-w-0 flex-1 truncate">{record.title}</span>
              <span className="shrink-0 text-text-quiet" data-figures>
                {record.note}
              </span>
            </Item>
          ))}
        </Command.Group>
      )}
      {pages.length > 0 && (
        <Command.Group heading={<Heading>{t('palette.pages')}</Heading>}>
          {pages.map(({ href, icon: Icon, name }) => (
            <Item key={href} value={href} go={go} icon={<Icon aria-hidden className="size-4 shrink-0" />}>
              {name}
            </Item>
          ))}
        </Command.Group>
      )}
    </Command.List>
  );
}

const Heading = ({ children }: { children: ReactNode }) => (
  <span className="block px-2 py-1.5 font-medium text-text-quiet text-xs">{children}</span>
);

const Sentence = ({ children, alert = false }: { children: ReactNode; alert?: boolean }) => (
  <p role={alert ? 'alert' : 'status'} className="px-2 py-2 text-text-quiet">
    {children}
  </p>
);

type ItemProps = { value: string; go: (href: string) => void; icon: ReactNode; children: ReactNode };

const Item = ({ value, go, icon, children }: ItemProps) => (
  <Command.Item
    value={value}
    onSelect={() => go(value)}
    className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2 aria-selected:bg-accent-wash aria-selected:text-accent"
  >
    {icon}
    {children}
  </Command.Item>
);
