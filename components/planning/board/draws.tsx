'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SkeletonLine } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { useWrite } from '@/components/ui/use-write';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { drawsOf, sendDraw } from '@/lib/planning/hooks/draws';
import { planKeys } from '@/lib/planning/hooks/runs';
import { DrawCard } from './draw-card';

type DrawsProps = { batchId: BatchId; onRun: (id: RunId) => void };

/** The draws of a batch: two approvers each put in a secret before the facts are closed, and show it after. */
export function Draws({ batchId, onRun }: DrawsProps) {
  const t = useTranslations('planning.board.draw');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t('open')}</Button>}
      title={t('title')}
      description={t('what')}
    >
      <DrawList
        batchId={batchId}
        onRun={(id) => {
          setOpen(false);
          onRun(id);
        }}
      />
    </Dialog>
  );
}

function DrawList({ batchId, onRun }: DrawsProps) {
  const t = useTranslations('planning.board.draw');
  const { data, isError, refetch } = useQuery({ ...drawsOf(batchId), refetchInterval: 5_000 });
  const start = useWrite(({ key }: { body: null; key: string }) => sendDraw(batchId, key), {
    refresh: [planKeys.batch(batchId)],
    done: t('opened'),
  });
  if (isError) return <ErrorState action={<Button onClick={() => void refetch()}>{t('retry')}</Button>} />;
  if (!data) return <SkeletonLine />;
  return (
    <div className="flex flex-col gap-4">
      {start.faults.map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
      {data.may.open && (
        <div>
          <Button
            look={data.draws.length === 0 ? 'main' : 'plain'}
            busy={start.isPending}
            onClick={() => start.mutate(null)}
          >
            {t('start')}
          </Button>
        </div>
      )}
      {data.draws.length === 0 && <p className="text-text-quiet">{t('none')}</p>}
      {data.draws.map((draw) => (
        <DrawCard key={draw.id} draw={draw} onRun={onRun} />
      ))}
    </div>
  );
}
