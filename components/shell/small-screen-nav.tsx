'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Menu, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { backdropClass } from '@/components/ui/dialog';
import { NavList } from './nav-list';
import type { NavItem } from './sections';

/** The sections behind a button, where there is no room for the side bar: telephones, and a screen enlarged to 200 %. */
export function SmallScreenNav({ nav }: { nav: readonly NavItem[] }) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        render={<IconButton label={t('shell.menu')} icon={<Menu aria-hidden />} className="md:hidden" />}
      />
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col border-line border-r bg-surface">
          <div className="flex h-12 items-center justify-between border-line border-b pr-2 pl-4">
            <Dialog.Title className="font-semibold">{t('shell.sections')}</Dialog.Title>
            <Dialog.Close render={<IconButton label={t('common.verbs.close')} icon={<X aria-hidden />} />} />
          </div>
          <nav aria-label={t('shell.sections')} className="overflow-y-auto">
            <NavList nav={nav} onGo={() => setOpen(false)} />
          </nav>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
