'use client';

import { Command } from 'cmdk';
import { ArrowLeftRight, Inbox, type LucideIcon, Search, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { namesakesToTell } from '@/lib/prisoners/rules/search-advice';
import type { EverythingFound } from '@/lib/reports/schema/found';
import { InquiryHit, PersonHit } from './hits';
import { ManyNamesakes } from './search-advice';

export type SearchItem = { href: string; icon: LucideIcon; open: boolean; shown: ReactNode };

type AnswersProps = { found: EverythingFound; go: (href: string) => void; onRegistry: () => void };

/** People, inquiries, batches: each with why it was found. */
export function SearchAnswers({ found, go, onRegistry }: AnswersProps) {
  const t = useTranslations('search');
  const rows = found.people?.rows ?? [];
  const people = rows.map((row) => ({
    href: `/prisoners/${row.id}`,
    icon: UserRound,
    open: row.mayOpen,
    shown: <PersonHit row={row} />,
  }));
  const inquiries = found.inquiries.map((hit) => ({
    href: `/inquiries/${hit.id}`,
    icon: Inbox,
    open: true,
    shown: <InquiryHit hit={hit} />,
  }));
  const batches = found.batches.map(({ id, number, name }) => ({
    href: `/exchanges/${id}`,
    icon: ArrowLeftRight,
    open: true,
    shown: `${number} ${name}`,
  }));
  return (
    <>
      <ManyNamesakes count={namesakesToTell(rows)} />
      <Group heading={t('people')} items={people} go={go}>
        {found.people && (rows.length > 0 || found.people.weak > 0) && (
          <Item value="registry" icon={Search} onSelect={onRegistry}>
            {found.people.weak > 0 ? t('allWithWeak', { count: found.people.weak }) : t('all')}
          </Item>
        )}
      </Group>
      <Group heading={t('inquiries')} items={inquiries} go={go} />
      <Group heading={t('batches')} items={batches} go={go} />
    </>
  );
}

type GroupProps = { heading: string; items: readonly SearchItem[]; go: (href: string) => void; children?: ReactNode };

export function Group({ heading, items, go, children }: GroupProps) {
  if (items.length === 0 && !children) return null;
  return (
    <Command.Group heading={<span className="block px-2 py-1.5 font-medium text-text-quiet text-xs">{heading}</span>}>
      {items.map(({ href, icon, open, shown }) => (
        <Item key={href} value={href} icon={icon} disabled={!open} onSelect={() => go(href)}>
          {shown}
        </Item>
      ))}
      {children}
    </Command.Group>
  );
}

type ItemProps = { value: string; icon: LucideIcon; disabled?: boolean; onSelect: () => void; children: ReactNode };

const Item = ({ value, icon: Icon, disabled = false, onSelect, children }: ItemProps) => (
  <Command.Item
    value={value}
    disabled={disabled}
    onSelect={onSelect}
    className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2 aria-disabled:cursor-default aria-selected:bg-accent-wash"
  >
    <Icon aria-hidden className="size-4 shrink-0 text-text-quiet" />
    {children}
  </Command.Item>
);
