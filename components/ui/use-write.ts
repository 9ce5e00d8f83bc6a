'use client';

import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Problem } from '@/lib/platform/fetch';
import { notify } from './toaster';

type Settled<Body, Answer> = {
  /** What to read anew, whether it worked or not: a refusal often means that somebody else was faster. */
  refresh: readonly QueryKey[];
  /** What is said when it worked; of several things that look alike, which. */
  done: string | ((body: Body) => string);
  onDone?: (answer: Answer) => void;
};

/**
 * One write through our own API. The key stays the same while the same attempt is repeated after a lost answer, and is
 * new after every answer. `problem` is what the server said, in the reader's language.
 */
export function useWrite<Body, Answer>(
  write: (attempt: { body: Body; key: string }) => Promise<Answer>,
  { refresh, done, onDone }: Settled<Body, Answer>,
) {
  const offline = useTranslations('common')('offline.what');
  const queries = useQueryClient();
  const key = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: (body: Body) => {
      key.current ??= crypto.randomUUID();
      return write({ body, key: key.current });
    },
    onSuccess: (answer, body) => {
      key.current = null;
      notify({ title: typeof done === 'string' ? done : done(body) });
      onDone?.(answer);
    },
    onError: (error) => {
      if (error instanceof Problem && error.status < 500) key.current = null;
    },
    onSettled: () => Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  return { ...mutation, faults: faultsOf(mutation.error, offline) };
}

export type Fault = { field?: string; message: string };

/** What to show above the form and at its fields: the faults by field, else the one sentence. */
function faultsOf(error: unknown, offline: string): Fault[] {
  if (!error) return [];
  if (!(error instanceof Problem)) return [{ message: offline }];
  if (error.faults.length === 0) return [{ message: error.title }];
  return error.faults.map(({ at, message }) => ({ field: at, message }));
}

export const faultAt = (faults: readonly Fault[], field: string) =>
  faults.find((fault) => fault.field === field)?.message;
