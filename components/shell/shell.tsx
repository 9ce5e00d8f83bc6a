import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArriveAtAnchor } from './arrive-at-anchor';
import type { ShellActor } from './person-menu';
import type { Theme } from './preferences';
import { Rail } from './rail';
import type { NavItem } from './sections';
import { TopBar } from './top-bar';

type ShellProps = {
  actor: ShellActor;
  /** What this person uses, in order: the access rules decide. */
  nav: readonly NavItem[];
  theme?: Theme | undefined;
  railNarrow?: boolean | undefined;
  children: ReactNode;
};

/** The workspace around every staff page: side bar, top bar, and the page. It protects nothing; queries do. */
export function Shell({ actor, nav, theme = 'system', railNarrow = false, children }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <div className="flex min-h-dvh">
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <ArriveAtAnchor />
      <Rail nav={nav} narrow={railNarrow} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar actor={actor} nav={nav} theme={theme} />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-3 pb-12 outline-none lg:px-6">
          {children}
        </main>
      </div>
    </div>
  );
}
