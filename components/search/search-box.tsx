'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Key } from '@/components/shell/key';
import type { NavItem } from '@/components/shell/sections';
import { useShortcut } from '@/components/shell/use-shortcut';
import { cx } from '@/components/ui/cx';
import { backdropClass, popupClass } from '@/components/ui/dialog';
import { useHandOver } from './handed-over';
import { SearchList } from './search-list';
import { useSearch } from './use-search';

/** One box for finding: people, inquiries, batches and the pages of the house. Opens by press, `/` or Ctrl-K. */
export function SearchBox({ nav }: { nav: readonly NavItem[] }) {
  const t = useTranslations('search');
  const router = useRouter();
  const handOver = useHandOver();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const state = useSearch(open ? typed : '');
  // Whoever opened the box by a key was somewhere on the page; closing it leads back there.
  const before = useRef<Element | null>(null);

  const show = (next: boolean) => {
    if (next) before.current = document.activeElement;
    setOpen(next);
    setTyped('');
  };
  useShortcut({ code: 'Slash' }, () => show(true));
  useShortcut({ code: 'KeyK', command: true }, () => show(true));
  const go = (href: string) => {
    show(false);
    router.push(href);
  };
  const toRegistry = () => {
    handOver(typed);
    go('/prisoners');
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
        <Dialog.Popup
          aria-label={t('open')}
          finalFocus={() => backTo(before.current)}
          className={cx(popupClass, 'max-w-2xl overflow-hidden')}
        >
          <Command label={t('open')} shouldFilter={false} className="flex min-h-0 flex-col">
            <div className="flex items-center gap-2 border-line border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-text-quiet" />
              <Command.Input
                autoFocus
                value={typed}
                onValueChange={setTyped}
                maxLength={200}
                placeholder={t('placeholder')}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-text-quiet"
              />
            </div>
            <SearchList {...{ nav, typed, state, go }} onRegistry={toRegistry} />
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The element to lead back to, while it is still there; otherwise the box's own button. */
const backTo = (element: Element | null) =>
  element instanceof HTMLElement && element !== document.body && element.isConnected ? element : true;
