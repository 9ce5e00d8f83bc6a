'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormDialog, type FormDialogProps } from '@/components/ui/form-dialog';
import type { Fault } from '@/components/ui/use-write';
import { type FormReader, formReader } from './form-reader';
import { useConflictWords } from './use-conflict-words';

type RecordDialogProps<Body> = Pick<
  FormDialogProps,
  'trigger' | 'title' | 'what' | 'confirmLabel' | 'danger' | 'wide'
> & {
  write: { mutateAsync: (body: Body) => Promise<unknown>; isPending: boolean; faults: Fault[]; error: unknown };
  bodyOf: (form: FormReader) => Body;
  children: (faults: readonly Fault[]) => ReactNode;
};

/** A short form over the record: its dates are read here, and a conflict is said in words. */
export function RecordDialog<Body>({ write, bodyOf, children, ...dialog }: RecordDialogProps<Body>) {
  const common = useTranslations('common');
  const [dateFaults, setDateFaults] = useState<Fault[]>([]);
  const conflict = useConflictWords(write.error);
  const faults = dateFaults.length > 0 ? dateFaults : conflict ? [{ message: conflict }] : write.faults;
  const send = (form: FormData) => {
    const reader = formReader(form, common('errors.date'));
    const body = bodyOf(reader);
    setDateFaults(reader.faults);
    return reader.faults.length === 0 ? write.mutateAsync(body) : undefined;
  };
  return (
    <FormDialog {...dialog} busy={write.isPending} faults={faults} onSend={send}>
      {children(faults)}
    </FormDialog>
  );
}
