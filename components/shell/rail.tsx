'use client';

import { PanelLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Brand } from './brand';
import { NavList } from './nav-list';
import { railCookie } from './preferences';
import type { NavItem } from './sections';

/** The side bar. Narrow or wide is kept in a cookie, so that the page already comes as it was left. */
export function Rail({ nav, narrow: narrowAtFirst }: { nav: readonly NavItem[]; narrow: boolean }) {
  const t = useTranslations('shell');
  const [narrow, setNarrow] = useState(narrowAtFirst);
  const toggle = () => {
    const next = !narrow;
    setNarrow(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox releases we serve
    document.cookie = `${railCookie}=${next ? 'narrow' : 'wide'}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <div data-narrow={narrow || undefined} className="rail">
      <nav aria-label={t('sections')} className="sticky top-0 flex h-dvh flex-col">
        <div className="flex h-12 shrink-0 items-center border-line border-b px-3">
          <Brand />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <NavList nav={nav} />
        </div>
        <div className="border-line border-t p-2 max-lg:hidden">
          <IconButton
            label={narrow ? t('expand') : t('collapse')}
            aria-expanded={!narrow}
            onClick={toggle}
            icon={<PanelLeft aria-hidden />}
          />
        </div>
      </nav>
    </div>
  );
}
