'use client';

import type { ReactElement, ReactNode } from 'react';
import type { z } from 'zod';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { notify } from '@/components/ui/toaster';
import { useDeathWrite } from './use-death-write';

type Props<Body extends z.ZodType, Answer extends z.ZodType> = {
  trigger: ReactElement;
  path: string;
  shape: { body: Body; answer: Answer };
  title: string;
  children: ReactNode;
  confirmLabel: string;
  done: string;
  danger?: boolean;
  typeNumber?: string;
  body: z.input<Body>;
};

/** Asks in words what will happen before a step of the protocol; with `typeNumber` the record's number is typed first. */
export function AskWrite<Body extends z.ZodType, Answer extends z.ZodType>(props: Props<Body, Answer>) {
  const { path, shape, done, body, ...dialog } = props;
  const write = useDeathWrite(path, shape, { done });
  const confirm = async () => {
    try {
      await write.mutateAsync(body);
    } catch (error) {
      notify({ title: error instanceof Error ? error.message : String(error), tone: 'bad' });
    }
  };
  return <ConfirmDialog {...dialog} undoable onConfirm={confirm} />;
}
