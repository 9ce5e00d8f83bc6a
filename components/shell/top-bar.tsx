'use client';

import { SearchBox } from '@/components/search/search-box';
import { KeyboardHelp } from './keyboard-help';
import { LanguageSwitch } from './language-switch';
import { PersonMenu, type ShellActor } from './person-menu';
import type { Theme } from './preferences';
import type { NavItem } from './sections';
import { SmallScreenNav } from './small-screen-nav';
import { ThemeSwitch } from './theme-switch';

/** Finding on the left, the reader's own things on the right. */
export function TopBar({ actor, nav, theme }: { actor: ShellActor; nav: readonly NavItem[]; theme: Theme }) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center justify-between gap-2 border-line border-b bg-surface-raised px-3 lg:px-6 print:hidden">
      <div className="flex min-w-0 items-center gap-1">
        <SmallScreenNav nav={nav} />
        <SearchBox nav={nav} />
      </div>
      <div className="flex items-center gap-2">
        <div className="flex gap-2 max-lg:hidden">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
        </div>
        <KeyboardHelp />
        <PersonMenu actor={actor} theme={theme} />
      </div>
    </header>
  );
}
