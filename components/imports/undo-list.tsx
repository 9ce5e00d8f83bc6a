'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { type Holds, holds, type ImportRunView } from '@/lib/imports/schema/runs';
import { useMove } from './use-move';

/**
 * Undoing a whole list. When something stands on a part of it nothing is undone: the dialog says what, and asks whether
 * the rest is to be undone all the same.
 */
export function UndoList({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const [held, setHeld] = useState<Holds | null>(null);
  const { move } = useMove(run);
  const undo = async () => {
    const refused = await move('undo', held !== null);
    if (!refused) return;
    const stands = holds.safeParse(refused.current).data;
    if (refused.code === 'stands-on-it' && stands) setHeld(stands);
    // The dialog stays open: it now says what stands on the list.
    throw refused;
  };
  return (
    <ConfirmDialog
      danger
      trigger={<Button icon={<Undo2 aria-hidden />}>{t('undo.open')}</Button>}
      onOpenChange={() => setHeld(null)}
      title={t('undo.title')}
      confirmLabel={held ? t('undo.rest') : t('undo.open')}
      typeNumber={String(run.number)}
      onConfirm={undo}
    >
      <div className="flex flex-col gap-3">{held ? <WhatHolds held={held} /> : <p>{t('undo.what')}</p>}</div>
    </ConfirmDialog>
  );
}

function WhatHolds({ held }: { held: Holds }) {
  const t = useTranslations('imports');
  const shown = held.lines.slice(0, 10);
  const more = held.held - shown.length;
  return (
    <Notice tone="warn" title={t('undo.held', { count: held.held })} role="alert">
      <ul className="list-disc pl-4">
        {shown.map(({ line, number, reasons }) => (
          <li key={line}>
            {t('undo.line', { line, number, reasons: reasons.map((reason) => t(`holds.${reason}`)).join(', ') })}
          </li>
        ))}
        {more > 0 && <li>{t('undo.more', { count: more })}</li>}
      </ul>
      <p className="pt-2">{t('undo.heldWhat')}</p>
    </Notice>
  );
}
