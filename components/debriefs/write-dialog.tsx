'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { type FormReader, formReader } from '@/components/prisoners/form-reader';
import { FormDialog, type FormDialogProps } from '@/components/ui/form-dialog';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { debriefKeys } from '@/lib/debriefs/hooks';
import { evidenceKeys } from '@/lib/evidence/hooks';
import { Problem } from '@/lib/platform/fetch';
import { useStay } from './keep-place';
import { KeepTyped, keptKey } from './keep-typed';

/** Draws the fields: what is wrong at each, and the whole problem where a form can answer it. */
type Fields = (error: (field: string) => string | undefined, problem: Problem | null) => ReactNode;

type Props<Body, Answer> = Omit<FormDialogProps, 'busy' | 'faults' | 'onSend' | 'children'> & {
  send: (attempt: { body: Body; key: string }) => Promise<Answer>;
  done: string;
  /** What the form says, to be sent. */
  bodyOf: (form: FormReader, all: (name: string) => string[]) => Body;
  /** What each field is called, for the list of what is wrong: several can lack the same answer. */
  labels?: Readonly<Record<string, string>>;
  /** Under which name what is typed is kept until it is saved. */
  keep?: string | undefined;
  onDone?: (answer: Answer) => void;
  children?: ReactNode | Fields;
};

/** A short form over the page that writes one thing about a debrief and reads debriefs anew. */
export function WriteDialog<Body, Answer>(props: Props<Body, Answer>) {
  const { send, done, bodyOf, labels = {}, keep, onDone, children, ...dialog } = props;
  const common = useTranslations('common');
  const queries = useQueryClient();
  const stay = useStay();
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const write = useWrite(send, {
    refresh: [debriefKeys.all, evidenceKeys.all],
    done,
    onDone: (answer) => {
      if (keep) queries.removeQueries({ queryKey: keptKey(keep) });
      stay();
      onDone?.(answer);
    },
  });
  const faults = (own.length > 0 ? own : write.faults).map((fault) => ({
    ...fault,
    // A question mark before the colon would be read out as two sentences.
    ...(fault.field && { label: labels[fault.field]?.replace(/\?$/, '') }),
  }));
  return (
    <FormDialog
      {...dialog}
      busy={write.isPending}
      faults={faults}
      onSend={(form) => {
        const reader = formReader(form, common('errors.date'));
        const body = bodyOf(reader, (name) => form.getAll(name).map(String));
        setOwn(reader.faults);
        return reader.faults.length > 0 ? undefined : write.mutateAsync(body);
      }}
    >
      {keep && <KeepTyped name={keep} />}
      {typeof children === 'function'
        ? children((field) => faultAt(faults, field), write.error instanceof Problem ? write.error : null)
        : children}
    </FormDialog>
  );
}
