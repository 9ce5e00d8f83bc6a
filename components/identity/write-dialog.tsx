'use client';

import type { ReactElement, ReactNode } from 'react';
import type { z } from 'zod';
import { FormDialog } from '@/components/ui/form-dialog';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys } from '@/lib/evidence/hooks';
import { identityKeys, sendTo } from '@/lib/identity/hooks';
import { Problem } from '@/lib/platform/fetch';

/** Draws the fields: what is wrong at each, and the whole problem where a form can answer it. */
type Fields = (error: (field: string) => string | undefined, problem: Problem | null) => ReactNode;

type Props<Body extends z.ZodType, Answer extends z.ZodType> = {
  trigger: ReactElement;
  path: string;
  shape: { body: Body; answer: Answer };
  method?: 'POST' | 'PATCH';
  title: string;
  what?: string | undefined;
  confirmLabel?: string | undefined;
  done: string;
  wide?: boolean;
  danger?: boolean;
  /** What each field is called, for the list of what is wrong: several can lack the same answer. */
  labels?: Readonly<Record<string, string>>;
  /** What the form says, to be sent; null sends nothing. */
  bodyOf: (form: FormData) => z.input<Body> | null;
  onDone?: (answer: z.output<Answer>) => void;
  children?: ReactNode | Fields;
};

/** A short form over the page that writes one thing through the API and reads identity anew. */
export function WriteDialog<Body extends z.ZodType, Answer extends z.ZodType>(props: Props<Body, Answer>) {
  const { path, shape, method, done, labels = {}, bodyOf, onDone, children, ...dialog } = props;
  const write = useWrite(sendTo(path, shape, method), {
    // What identity says can change the evidence of a record too.
    refresh: [identityKeys.all, evidenceKeys.all],
    done,
    ...(onDone && { onDone }),
  });
  // The fields of what somebody said travel as one part; in the form they stand beside the others.
  const faults = write.faults.map(({ field, message }) => {
    const name = field?.replace(/^claimed\./, '').replace(/^note$/, 'caseNote' in labels ? 'caseNote' : 'note');
    return { message, ...(name && { field: name, label: labels[name] }) };
  });
  return (
    <FormDialog
      {...dialog}
      busy={write.isPending}
      faults={faults}
      onSend={(form) => {
        const body = bodyOf(form);
        return body === null ? undefined : write.mutateAsync(body);
      }}
    >
      {typeof children === 'function'
        ? children((field) => faultAt(faults, field), write.error instanceof Problem ? write.error : null)
        : children}
    </FormDialog>
  );
}
