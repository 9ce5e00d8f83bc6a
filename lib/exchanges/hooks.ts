import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BatchId, MemberId, PrisonerId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import {
  type BatchFilter,
  batchDetail,
  batchHead,
  type batchMove,
  batchPage,
  batchReceipt,
  type changedTerms,
  type memberRemoval,
  type newBatch,
  type newMember,
} from './schema/batch';
import { listDifference, listVersions } from './schema/lists';
import { type PoolFilter, poolPage } from './schema/pool';

export const exchangeKeys = {
  all: ['exchanges'] as const,
  list: (filter: BatchFilter) => [...exchangeKeys.all, 'list', filter] as const,
  batch: (id: BatchId) => [...exchangeKeys.all, 'batch', id] as const,
  pool: (id: BatchId) => [...exchangeKeys.batch(id), 'pool'] as const,
  lists: (id: BatchId) => [...exchangeKeys.batch(id), 'lists'] as const,
  person: (id: PrisonerId) => [...exchangeKeys.all, 'person', id] as const,
};

export const batchList = (filter: BatchFilter) =>
  queryOptions({
    queryKey: exchangeKeys.list(filter),
    queryFn: ({ signal }) => get('/api/batches', { query: filter, answer: batchPage, signal }),
    placeholderData: keepPreviousData,
  });

export const batchOf = (id: BatchId) =>
  queryOptions({
    queryKey: [...exchangeKeys.batch(id), 'whole'] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}`, { answer: batchDetail, signal }),
  });

/** What the header of a batch shows, on every one of its tabs. */
export const batchHeadOf = (id: BatchId) =>
  queryOptions({
    queryKey: [...exchangeKeys.batch(id), 'head'] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}/head`, { answer: batchHead, signal }),
  });

/** The pool by codes; with words of a name it is posted, because what is searched for is personal. */
export const poolOf = (id: BatchId, filter: PoolFilter, text = '') =>
  queryOptions({
    queryKey: [...exchangeKeys.pool(id), filter, text] as const,
    queryFn: ({ signal }) =>
      text
        ? send(`/api/batches/${id}/pool`, { body: { ...filter, text }, answer: poolPage, key: crypto.randomUUID() })
        : get(`/api/batches/${id}/pool`, { query: filter, answer: poolPage, signal }),
    placeholderData: keepPreviousData,
    gcTime: text ? 60_000 : 300_000,
  });

export const listsOf = (id: BatchId) =>
  queryOptions({
    queryKey: exchangeKeys.lists(id),
    queryFn: ({ signal }) => get(`/api/batches/${id}/lists`, { answer: listVersions, signal }),
  });

export const comparisonOf = (id: BatchId, from: number, to: number) =>
  queryOptions({
    queryKey: [...exchangeKeys.lists(id), from, to] as const,
    queryFn: ({ signal }) =>
      get(`/api/batches/${id}/lists/compare`, { query: { from, to }, answer: listDifference, signal }),
    placeholderData: keepPreviousData,
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };

export const sendBatch = ({ body, key }: Write<z.input<typeof newBatch>>) =>
  send('/api/batches', { body, key, answer: batchReceipt });
export const sendTerms = (id: BatchId, { body, key }: Write<z.input<typeof changedTerms>>) =>
  send(`/api/batches/${id}`, { body, key, answer: batchReceipt, method: 'PATCH' });
export const sendMove = (id: BatchId, { body, key }: Write<z.input<typeof batchMove>>) =>
  send(`/api/batches/${id}/moves`, { body, key, answer: batchReceipt });
export const sendMember = (id: BatchId, { body, key }: Write<z.input<typeof newMember>>) =>
  send(`/api/batches/${id}/members`, { body, key, answer: batchReceipt });
export const sendRemoval = (id: BatchId, memberId: MemberId, { body, key }: Write<z.input<typeof memberRemoval>>) =>
  send(`/api/batches/${id}/members/${memberId}/removal`, { body, key, answer: batchReceipt });
