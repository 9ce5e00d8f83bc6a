'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ImportRunView } from '@/lib/imports/schema/runs';
import { useDecision } from './use-decision';
import { useMove } from './use-move';

/** What can be said of many rows at once, and the step that brings in what has been decided. */
export function BulkDecisions({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const { counts } = run;
  const { decide, busy } = useDecision(run);
  const { move, busy: moving } = useMove(run);
  if (run.status === 'running') return null;
  const ready = run.status === 'ready';
  return (
    <div className="flex flex-wrap gap-2 pb-3">
      {counts.undecidedClear > 0 && (
        <Button busy={busy} onClick={() => decide({ all: 'clear-new' })}>
          {t('review.allClear', { count: counts.undecidedClear })}
        </Button>
      )}
      {counts.undecidedChanged > 0 && (
        <Button busy={busy} onClick={() => decide({ all: 'changed-same' })}>
          {t('review.allChanged', { count: counts.undecidedChanged })}
        </Button>
      )}
      {counts.undecided > 0 && (
        <ConfirmDialog
          trigger={<Button look="quiet">{t('review.allOut', { count: counts.undecided })}</Button>}
          title={t('review.allOutTitle', { count: counts.undecided })}
          confirmLabel={t('row.out')}
          onConfirm={async () => void (await decide({ all: 'undecided-out' }))}
        >
          {t('review.allOutWhat')}
        </ConfirmDialog>
      )}
      {ready && (counts.waiting > 0 || counts.undecided === 0) && (
        <Button look="main" busy={moving} onClick={() => move('start')}>
          {counts.waiting > 0 ? t('review.start', { count: counts.waiting }) : t('review.finish')}
        </Button>
      )}
      {ready && run.applied === 0 && (
        <Button look="quiet" busy={moving} onClick={() => move('remap')}>
          {t('review.remap')}
        </Button>
      )}
    </div>
  );
}
