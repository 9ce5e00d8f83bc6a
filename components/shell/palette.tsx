'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import { backdropClass, popupClass } from '@/components/ui/dialog';
import { Key } from './key';
import { PaletteResults } from './palette-results';
import type { NavItem } from './sections';
import { type SearchRecords, useRecordSearch } from './use-record-search';
import { useShortcut } from './use-shortcut';

/** One box for finding: the pages of the house and the records one may open. Opens by press, `/` or Ctrl-K. */
export function Palette({ nav, search }: { nav: readonly NavItem[]; search: SearchRecords }) {
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useRecordSearch(search, open ? typed : '');
  useShortcut({ code: 'Slash' }, () => setOpen(true));
  useShortcut({ code: 'KeyK', command: true }, () => setOpen(true));

  const show = (next: boolean) => {
    setOpen(next);
    setTyped('');
  };
  const go = (href: string) => {
    show(false);
    router.push(href);
  };

  return (
    <Dialog.Root open={open} onOpenChange={show}>
      <Dialog.Trigger className="flex h-8 min-w-8 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-left text-text-quiet hover:bg-surface-sunk md:w-80 md:max-w-full">
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="flex-1 truncate max-md:sr-only">{t('open')}</span>
        <span aria-hidden className="max-md:hidden">
          <Key>/</Key>
        </span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup aria-label={t('open')} className={cx(popupClass, 'max-w-xl overflow-hidden')}>
          <Command label={t('open')} shouldFilter={false} className="flex min-h-0 flex-col">
            <div className="flex items-center gap-2 border-line border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-text-quiet" />
              <Command.Input
                autoFocus
                value={typed}
                onValueChange={setTyped}
                placeholder={t('placeholder')}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-text-quiet"
              />
            </div>
            <PaletteResults nav={nav} typed={typed} found={found} go={go} />
            <p className="border-line border-t px-4 py-2 text-text-quiet text-xs">{t('hint')}</p>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
