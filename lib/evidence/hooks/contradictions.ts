import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AttentionId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import { evidenceKeys } from '../hooks';
import { type AttentionFilter, attentionPage } from '../schema/attention-list';
import { contradiction, type contradictionAnswer, contradictionReceipt } from '../schema/contradictions';

export const attentionList = (filter: AttentionFilter) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'attention', 'list', filter] as const,
    queryFn: ({ signal }) => get('/api/attention', { query: filter, answer: attentionPage, signal }),
    placeholderData: keepPreviousData,
  });

export const contradictionOf = (id: AttentionId) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'attention', 'one', id] as const,
    queryFn: ({ signal }) => get(`/api/contradictions/${id}`, { answer: contradiction, signal }),
  });

type Write = { body: z.input<typeof contradictionAnswer>; key: string };
export const sendAnswer = (id: AttentionId, { body, key }: Write) =>
  send(`/api/contradictions/${id}/answer`, { body, key, answer: contradictionReceipt });
