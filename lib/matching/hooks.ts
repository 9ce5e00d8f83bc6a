import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PairId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import { comparison } from './schema/comparison';
import { decisionReceipt, type decisionWithdrawal, type newDecision, type PairFilter, pairPage } from './schema/pairs';
import { type SimilarQuestion, similarAnswer } from './schema/similar';

export const matchingKeys = {
  all: ['matching'] as const,
  list: (filter: PairFilter) => [...matchingKeys.all, 'list', filter] as const,
  pair: (id: PairId) => [...matchingKeys.all, 'pair', id] as const,
  similar: (question: SimilarQuestion) => [...matchingKeys.all, 'similar', question] as const,
};

export const pairList = (filter: PairFilter) =>
  queryOptions({
    queryKey: matchingKeys.list(filter),
    queryFn: ({ signal }) => get('/api/matching', { query: filter, answer: pairPage, signal }),
    placeholderData: keepPreviousData,
  });

/** Two descriptions side by side. It stays fresh for a minute: every reading of it is an entry in the log. */
export const comparisonOf = (id: PairId) =>
  queryOptions({
    queryKey: matchingKeys.pair(id),
    queryFn: ({ signal }) => get(`/api/matching/${id}`, { answer: comparison, signal }),
    staleTime: 60_000,
  });

/**
 * Who is already on file like the person being typed: advice, asked after a pause in typing. Posted, because what is
 * asked is personal; kept for a minute and no longer.
 */
export const similarTo = (question: SimilarQuestion) =>
  queryOptions({
    queryKey: matchingKeys.similar(question),
    queryFn: () => send('/api/matching/similar', { body: question, answer: similarAnswer, key: crypto.randomUUID() }),
    enabled: question.names.some(({ surname, given, text }) =>
      [surname, given, text].some((part) => (part?.trim().length ?? 0) >= 2),
    ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

type Attempt<Body> = { body: Body; key: string };
export const sendDecision = (id: PairId, { body, key }: Attempt<z.input<typeof newDecision>>) =>
  send(`/api/matching/${id}/decision`, { body, key, answer: decisionReceipt });
export const sendDecisionWithdrawal = (id: PairId, { body, key }: Attempt<z.input<typeof decisionWithdrawal>>) =>
  send(`/api/matching/${id}/decision`, { method: 'DELETE', body, key, answer: decisionReceipt });
