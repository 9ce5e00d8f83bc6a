'use client';

import type { ReactElement, ReactNode } from 'react';
import type { z } from 'zod';
import { FormDialog } from '@/components/ui/form-dialog';
import { faultAt } from '@/components/ui/use-write';
import { useDeathWrite } from './use-death-write';

type Props<Body extends z.ZodType, Answer extends z.ZodType> = {
  trigger: ReactElement;
  /** Beneath the address of deaths. */
  path: string;
  shape: { body: Body; answer: Answer };
  title: string;
  what?: string | undefined;
  confirmLabel: string;
  done: string;
  wide?: boolean;
  danger?: boolean;
  /** What each field is called, for the list of what is wrong. */
  labels?: Readonly<Record<string, string>>;
  bodyOf: (form: FormData) => z.input<Body>;
  children?: (error: (field: string) => string | undefined) => ReactNode;
};

/** A short form over the page that writes one step of the protocol. */
export function WriteDialog<Body extends z.ZodType, Answer extends z.ZodType>(props: Props<Body, Answer>) {
  const { path, shape, done, labels = {}, bodyOf, children, ...dialog } = props;
  const write = useDeathWrite(path, shape, { done });
  const faults = write.faults.map((fault) => ({ ...fault, label: fault.field && labels[fault.field] }));
  return (
    <FormDialog {...dialog} busy={write.isPending} faults={faults} onSend={(form) => write.mutateAsync(bodyOf(form))}>
      {children?.((field) => faultAt(faults, field))}
    </FormDialog>
  );
}
