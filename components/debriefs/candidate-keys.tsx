'use client';

import { useTranslations } from 'next-intl';
import { Key } from '@/components/shell/key';
import { useShortcut } from '@/components/shell/use-shortcut';

/** Presses the button of the candidate the keyboard is on; nothing while a question stands over the page. */
function press(button: string) {
  if (document.querySelector('[role=dialog]')) return;
  document.activeElement?.closest('[data-candidate]')?.querySelector<HTMLElement>(`[${button}]`)?.click();
}

/** The keys of a list of candidates; physical places, the same in every layout. Both ask before anything is written. */
export function CandidateKeys() {
  const t = useTranslations('debriefs.candidates');
  useShortcut({ code: 'KeyS' }, () => press('data-attach'));
  useShortcut({ code: 'KeyN' }, () => press('data-not'));
  return (
    <p className="text-[0.8125rem] text-text-quiet max-md:hidden print:hidden">
      {t.rich('keys', { key: (printed) => <Key>{String(printed)}</Key> })}
    </p>
  );
}
