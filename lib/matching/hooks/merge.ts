import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, send } from '../../platform/fetch';
import { matchingKeys } from '../hooks';
import {
  mergeComparison,
  type mergeDecision,
  mergeReceipt,
  type mergeRequest,
  type mergeWithdrawal,
} from '../schema/merge';
import { recordJoins, split, type unmergeRequest } from '../schema/unmerge';

export const mergeKeys = {
  all: [...matchingKeys.all, 'merge'] as const,
  pair: (id: string, otherId: string) => [...mergeKeys.all, 'pair', id, otherId] as const,
  split: (mergeId: string) => [...mergeKeys.all, 'split', mergeId] as const,
  joins: (id: string) => [...mergeKeys.all, 'joins', id] as const,
};

/** Two records side by side. Fresh for a minute: every reading of it is two entries in the log. */
export const mergePairOf = (id: string, otherId: string) =>
  queryOptions({
    queryKey: mergeKeys.pair(id, otherId),
    queryFn: ({ signal }) => get(`/api/prisoners/${id}/merge/${otherId}`, { answer: mergeComparison, signal }),
    staleTime: 60_000,
  });

export const splitOf = (mergeId: string) =>
  queryOptions({
    queryKey: mergeKeys.split(mergeId),
    queryFn: ({ signal }) => get(`/api/merges/${mergeId}/split`, { answer: split, signal }),
    staleTime: 60_000,
  });

export const joinsOf = (id: string) =>
  queryOptions({
    queryKey: mergeKeys.joins(id),
    queryFn: ({ signal }) => get(`/api/prisoners/${id}/joins`, { answer: recordJoins, signal }),
  });

type Attempt<Body> = { body: Body; key: string };

export const sendMerge =
  (id: string, otherId: string) =>
  ({ body, key }: Attempt<z.input<typeof mergeRequest>>) =>
    send(`/api/prisoners/${id}/merge/${otherId}`, { body, key, answer: mergeReceipt });
export const sendMergeDecision =
  (mergeId: string) =>
  ({ body, key }: Attempt<z.input<typeof mergeDecision>>) =>
    send(`/api/merges/${mergeId}/decision`, { body, key, answer: mergeReceipt });
export const sendMergeWithdrawal =
  (mergeId: string) =>
  ({ body, key }: Attempt<z.input<typeof mergeWithdrawal>>) =>
    send(`/api/merges/${mergeId}/withdrawal`, { body, key, answer: mergeReceipt });
export const sendUnmerge =
  (mergeId: string) =>
  ({ body, key }: Attempt<z.input<typeof unmergeRequest>>) =>
    send(`/api/merges/${mergeId}/undo`, { body, key, answer: mergeReceipt });
