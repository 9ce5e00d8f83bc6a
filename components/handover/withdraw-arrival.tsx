'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useWrite } from '@/components/ui/use-write';
import type { BatchId } from '@/lib/kernel/ids';
import { handoverKeys, sendWithdrawal } from '@/lib/repatriation/hooks/handover';
import type { BoardLine } from '@/lib/repatriation/schema/handover';

type WithdrawArrivalProps = { batchId: BatchId; line: BoardLine; onDone: () => void };

/** Takes an unexpected arrival off the board that was entered by mistake. */
export function WithdrawArrival({ batchId, line, onDone }: WithdrawArrivalProps) {
  const t = useTranslations('handover');
  const { name } = useWords();
  const write = useWrite((attempt: Parameters<typeof sendWithdrawal>[1]) => sendWithdrawal(batchId, attempt), {
    refresh: [handoverKeys.day(batchId)],
    done: t('entry.withdrawn'),
    onDone,
  });
  return (
    <ConfirmDialog
      trigger={<Button className="min-h-11 self-start px-4">{t('entry.withdraw')}</Button>}
      title={t('entry.withdraw')}
      confirmLabel={t('entry.withdraw')}
      danger
      onConfirm={async () => {
        await write.mutateAsync({ memberId: line.id, version: line.version, note: null });
      }}
    >
      <p>{t('entry.withdrawWhat', { name: name(line) })}</p>
      {write.faults.map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
    </ConfirmDialog>
  );
}
