'use client';

import { CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from './key';
import { useShortcut } from './use-shortcut';

const shortcuts = [
  ['search', [['/'], ['Ctrl', 'K']]],
  ['down', [['J']]],
  ['up', [['K']]],
  ['openRow', [['Enter']]],
  ['select', [['X']]],
  ['escape', [['Esc']]],
  ['help', [['?']]],
] as const;

/** The keys that work everywhere, on `?`. */
export function KeyboardHelp() {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  useShortcut({ code: 'Slash', shift: true }, () => setOpen(true));
  return (
    <>
      <IconButton
        label={t('help')}
        icon={<CircleQuestionMark aria-hidden />}
        onClick={() => setOpen(true)}
        className="max-md:hidden"
      />
      <Dialog open={open} onOpenChange={setOpen} title={t('help')} description={t('keys.layout')}>
        <dl className="flex flex-col">
          {shortcuts.map(([name, ways]) => (
            <div
              key={name}
              className="flex items-center justify-between gap-4 border-line border-b py-1.5 last:border-b-0"
            >
              <dt>{t(`keys.${name}`)}</dt>
              <dd className="flex items-center gap-1.5">
                {ways.map((way, index) => (
                  <span key={way.join()} className="flex items-center gap-1">
                    {index > 0 && <span className="px-1 text-text-quiet">{t('keys.or')}</span>}
                    {way.map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
