'use client';

import { Command } from 'cmdk';
import { useLocale, useTranslations } from 'next-intl';
import { type NavItem, sections } from '@/components/shell/sections';
import { cx } from '@/components/ui/cx';
import { NothingFound, SearchFailed } from './search-advice';
import { Group, SearchAnswers } from './search-answers';
import type { SearchState } from './use-search';

type SearchListProps = {
  nav: readonly NavItem[];
  typed: string;
  state: SearchState;
  go: (href: string) => void;
  onRegistry: () => void;
};

/** What was found, and beneath it, in a line that never moves, what the search is doing. */
export function SearchList({ nav, typed, state, go, onRegistry }: SearchListProps) {
  const t = useTranslations('search');
  const pages = usePages(nav, typed);
  const count = countOf(state.found);
  const nothing = !state.idle && !state.searching && !state.error && count === 0 && pages.length === 0;
  const status = state.idle ? t('hint') : state.searching ? t('searching') : state.error ? '' : t('found', { count });
  return (
    <>
      <Command.List
        className={cx('min-h-0 overflow-y-auto', (count > 0 || pages.length > 0) && 'p-2')}
        aria-busy={state.searching}
      >
        {state.found && <SearchAnswers found={state.found} go={go} onRegistry={onRegistry} />}
        <Group heading={t('pages')} items={pages} go={go} />
      </Command.List>
      {nothing && <NothingFound />}
      {state.error && (
        <div className="p-2">
          <SearchFailed error={state.error} onRetry={state.retry} />
        </div>
      )}
      <p role="status" className="min-h-9 border-line border-t px-4 py-2 text-text-quiet text-xs" data-figures>
        {status}
      </p>
    </>
  );
}

const countOf = (found: SearchState['found']) =>
  found ? (found.people?.rows.length ?? 0) + found.inquiries.length + found.batches.length : 0;

function usePages(nav: readonly NavItem[], typed: string) {
  const t = useTranslations('shell.nav');
  const locale = useLocale();
  const wanted = typed.trim().toLocaleLowerCase(locale);
  return nav.flatMap(({ section }) => {
    const name = t(section);
    if (!name.toLocaleLowerCase(locale).includes(wanted)) return [];
    const { href, icon } = sections[section];
    return [{ href, icon, open: true, shown: name }];
  });
}
