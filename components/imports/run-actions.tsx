'use client';

import { CircleStop, Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { moveRun } from '@/lib/imports/rules/run';
import type { ImportRunView } from '@/lib/imports/schema/runs';
import { UndoList } from './undo-list';
import { useMove } from './use-move';

/** What can be done with a list as a whole, drawn from the table of its life. */
export function RunActions({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const { move, busy } = useMove(run);
  const may = (action: Parameters<typeof moveRun>[1]) => moveRun(run.status, action).ok;
  return (
    <div className="flex flex-wrap gap-2">
      {may('pause') && (
        <Button onClick={() => move('pause')} busy={busy} icon={<Pause aria-hidden />}>
          {t('moves.pause')}
        </Button>
      )}
      {may('resume') && (
        <Button look="main" onClick={() => move('resume')} busy={busy} icon={<Play aria-hidden />}>
          {t('moves.resume')}
        </Button>
      )}
      {may('cancel') && (
        <ConfirmDialog
          trigger={<Button icon={<CircleStop aria-hidden />}>{t('moves.cancel')}</Button>}
          title={t('moves.cancelTitle')}
          confirmLabel={t('moves.cancel')}
          onConfirm={async () => void (await move('cancel'))}
        >
          {t('moves.cancelWhat')}
        </ConfirmDialog>
      )}
      {may('undo') && run.applied > 0 && <UndoList run={run} />}
    </div>
  );
}
