'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { type Fault, faultAt } from './use-write';

type ReasonDialogProps<Reason extends string> = {
  trigger: ReactElement;
  title: string;
  /** What will happen, to whom, who will be told. */
  what: string;
  reasons: readonly { value: Reason; label: string }[];
  confirmLabel: string;
  danger?: boolean;
  busy: boolean;
  faults: readonly Fault[];
  /** Closes when it resolves; stays open with what was typed when it throws. */
  onConfirm: (given: { reason: Reason; note: string | null }) => Promise<unknown>;
};

/** Asks for a coded reason and a note before something is taken back or returned. */
export function ReasonDialog<Reason extends string>(props: ReasonDialogProps<Reason>) {
  const { trigger, title, what, reasons, confirmLabel, danger = false, busy, faults, onConfirm } = props;
  const t = useTranslations('evidence');
  const common = useTranslations('common');
  const form = useId();
  const [open, setOpen] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = new FormData(event.currentTarget);
    const given = { reason: String(typed.get('reason')) as Reason, note: String(typed.get('note') ?? '') || null };
    onConfirm(given).then(
      () => setOpen(false),
      () => undefined,
    );
  };
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={what}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look={danger ? 'danger' : 'main'} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={faults} />
        <SelectField
          name="reason"
          label={t('reason')}
          error={faultAt(faults, 'reason')}
          options={[{ value: '', label: t('form.choose') }, ...reasons]}
        />
        <TextAreaField name="note" label={t('note')} optional error={faultAt(faults, 'note')} maxLength={1000} />
      </form>
    </Dialog>
  );
}
