'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorSummary } from './error-summary';
import type { Fault } from './use-write';

export type FormDialogProps = {
  trigger: ReactElement;
  title: string;
  /** What will happen, to whom, and who will be told. */
  what?: string | undefined;
  confirmLabel?: string | undefined;
  danger?: boolean | undefined;
  wide?: boolean | undefined;
  busy: boolean;
  faults: readonly Fault[];
  /** Closes when it resolves; stays open with what was typed when it rejects or when nothing was sent. */
  onSend: (form: FormData) => Promise<unknown> | undefined;
  children: ReactNode;
};

/** A short form over the page. It closes when the write is done; whatever goes wrong, what was typed stays. */
export function FormDialog(props: FormDialogProps) {
  const { trigger, title, what, confirmLabel, danger = false, wide, busy, faults, onSend, children } = props;
  const common = useTranslations('common');
  const form = useId();
  const [open, setOpen] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    onSend(new FormData(event.currentTarget))?.then(
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
      wide={wide}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look={danger ? 'danger' : 'main'} busy={busy}>
            {confirmLabel ?? common('verbs.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={faults} />
        {children}
      </form>
    </Dialog>
  );
}
