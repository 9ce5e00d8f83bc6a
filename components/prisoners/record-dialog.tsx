'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Fault } from '@/components/evidence/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormReader, formReader } from './form-reader';
import { useConflictWords } from './use-conflict-words';

type RecordDialogProps<Body> = {
  trigger: ReactElement;
  title: string;
  /** What will happen, to whom, and who will be told. */
  what?: string | undefined;
  confirmLabel?: string | undefined;
  danger?: boolean | undefined;
  wide?: boolean | undefined;
  write: { mutateAsync: (body: Body) => Promise<unknown>; isPending: boolean; faults: Fault[]; error: unknown };
  bodyOf: (form: FormReader) => Body;
  children: (faults: readonly Fault[]) => ReactNode;
};

/** A short form over the record. It closes when the write is done; whatever goes wrong, what was typed stays. */
export function RecordDialog<Body>(props: RecordDialogProps<Body>) {
  const { trigger, title, what, confirmLabel, danger = false, wide, write, bodyOf, children } = props;
  const common = useTranslations('common');
  const form = useId();
  const [open, setOpen] = useState(false);
  const [dateFaults, setDateFaults] = useState<Fault[]>([]);
  const conflict = useConflictWords(write.error);
  const faults = dateFaults.length > 0 ? dateFaults : conflict ? [{ message: conflict }] : write.faults;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const reader = formReader(new FormData(event.currentTarget), common('errors.date'));
    const body = bodyOf(reader);
    setDateFaults(reader.faults);
    if (reader.faults.length === 0)
      write.mutateAsync(body).then(
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
          <Button type="submit" form={form} look={danger ? 'danger' : 'main'} busy={write.isPending}>
            {confirmLabel ?? common('verbs.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={faults} />
        {children(faults)}
      </form>
    </Dialog>
  );
}
