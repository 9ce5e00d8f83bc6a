import { queryOptions } from '@tanstack/react-query';
import type { BatchId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import { setUpPage, setUpReceipt } from '../schema/set-up';

type Write<Body> = { body: Body; key: string };

export const setUpKeys = {
  all: ['set-ups'] as const,
  batch: (id: BatchId) => [...setUpKeys.all, id] as const,
};

export const setUpOf = (id: BatchId) =>
  queryOptions({
    queryKey: setUpKeys.batch(id),
    queryFn: ({ signal }) => get(`/api/batches/${id}/set-up`, { answer: setUpPage, signal }),
  });

/** The content as typed; what is wrong with it is the server's to say. */
export const sendSetUp = (id: BatchId, { body, key }: Write<{ version: number; content: unknown }>) =>
  send(`/api/batches/${id}/set-up`, { method: 'PATCH', body, key, answer: setUpReceipt });
