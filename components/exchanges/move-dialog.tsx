'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { exchangeKeys, sendMove } from '@/lib/exchanges/hooks';
import type { BatchAction } from '@/lib/exchanges/rules';
import { asksReason, type BatchReason, batchReasons, irreversible } from '@/lib/exchanges/rules/batch-work';
import type { BatchHead } from '@/lib/exchanges/schema/batch';
import { Problem } from '@/lib/platform/fetch';
import { HeldUp } from './held-up';

type Move = Exclude<BatchAction, 'change'>;
/** What the dialog needs of a batch, so that the handover board can ask the same. */
export type MovingBatch = Pick<BatchHead, 'id' | 'number' | 'version' | 'people'>;
type MoveDialogProps = { batch: MovingBatch; action: BatchAction; onClose: () => void };

/** Says what a move does and to how many, asks why where a reason is due, and for the number where nothing leads back. */
export function MoveDialog({ batch, action, onClose }: MoveDialogProps) {
  const t = useTranslations('exchanges');
  const common = useTranslations('common');
  const form = useId();
  const move = action as Move;
  const [slip, setSlip] = useState<Fault[]>([]);
  const write = useWrite((attempt: Parameters<typeof sendMove>[1]) => sendMove(batch.id, attempt), {
    refresh: [exchangeKeys.all, ['handovers']],
    done: t(`moveDone.${move}`),
    onDone: onClose,
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const wrong = irreversible.includes(action) && plain(String(typed.get('number'))) !== plain(batch.number);
    setSlip(wrong ? [{ field: 'number', message: common('decision.wrongNumber', { number: batch.number }) }] : []);
    if (wrong) return;
    const reason = (String(typed.get('reason') ?? '') || null) as BatchReason | null;
    write.mutate({ action: move, version: batch.version, reason, note: String(typed.get('note') ?? '') || null });
  };
  const faults = slip.length > 0 ? slip : write.faults;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`moves.${action}`)}
      actions={
        <>
          <Button onClick={onClose}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look={action === 'cancel' ? 'danger' : 'main'} busy={write.isPending}>
            {t(`moves.${action}`)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={faults} />
        {write.error instanceof Problem && <HeldUp batchId={batch.id} current={write.error.current} />}
        <p>{t(`moveWhat.${move}`, { people: batch.people })}</p>
        {asksReason(action) && (
          <SelectField
            name="reason"
            label={t('fields.reason')}
            error={faultAt(faults, 'reason')}
            options={[
              { value: '', label: t('form.choose') },
              ...batchReasons[action].map((value) => ({ value: value as string, label: t(`batchReasons.${value}`) })),
            ]}
          />
        )}
        {(asksReason(action) || action === 'approve') && (
          <TextAreaField name="note" label={t('fields.note')} optional maxLength={1000} />
        )}
        {irreversible.includes(action) && <TypedNumber number={batch.number} faults={faults} />}
      </form>
    </Dialog>
  );
}

function TypedNumber({ number, faults }: { number: string; faults: readonly Fault[] }) {
  const common = useTranslations('common');
  return (
    <>
      <p className="font-medium">{common('decision.cannotUndo')}</p>
      <TextField
        name="number"
        autoComplete="off"
        label={common('decision.typeNumber', { number })}
        error={faultAt(faults, 'number')}
      />
    </>
  );
}

const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();
