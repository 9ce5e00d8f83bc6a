import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AnswerId, BatchId, CounterpartListId, MemberId } from '../kernel/ids';
import { get, send, sendForm } from '../platform/fetch';
import {
  type AnswerFilter,
  answerPage,
  answerReceipt,
  answerTies,
  type answerWithdrawal,
  answerWithdrawn,
  type newAnswer,
} from './schema/answers';
import {
  decidedReceipt,
  type LineView,
  type lineDecision,
  listDetail,
  listLines,
  type listMove,
  listMoved,
  listOverview,
  listReceived,
  type mappingChange,
} from './schema/lists';

export const counterpartKeys = {
  all: ['counterpart'] as const,
  batch: (id: BatchId) => [...counterpartKeys.all, 'batch', id] as const,
  list: (id: CounterpartListId) => [...counterpartKeys.all, 'list', id] as const,
  answers: (id: BatchId) => [...counterpartKeys.batch(id), 'answers'] as const,
};

/** Asked again every two seconds while a job is at work on one of the lists. */
export const theirLists = (id: BatchId) =>
  queryOptions({
    queryKey: [...counterpartKeys.batch(id), 'lists'] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}/counterpart`, { answer: listOverview, signal }),
    refetchInterval: ({ state }) => (state.data?.lists.some(({ status }) => status === 'checking') ? 2_000 : false),
  });

export const theirList = (id: CounterpartListId) =>
  queryOptions({
    queryKey: [...counterpartKeys.list(id), 'whole'] as const,
    queryFn: ({ signal }) => get(`/api/counterpart/${id}`, { answer: listDetail, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'checking' ? 2_000 : false),
  });

/** `stage` is where the list stands: what the work at hand did to the lines is read anew when it moves on. */
type LinesAsked = { show: LineView; after: number; stage: string };
export const linesOfList = (id: CounterpartListId, { stage, ...asked }: LinesAsked) =>
  queryOptions({
    queryKey: [...counterpartKeys.list(id), 'lines', stage, asked] as const,
    queryFn: ({ signal }) => get(`/api/counterpart/${id}/lines`, { query: asked, answer: listLines, signal }),
    placeholderData: keepPreviousData,
  });

export const answersOfBatch = (id: BatchId, filter: AnswerFilter) =>
  queryOptions({
    queryKey: [...counterpartKeys.answers(id), filter] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}/answers`, { query: filter, answer: answerPage, signal }),
    placeholderData: keepPreviousData,
  });

export const tiesOf = (id: BatchId, memberId: MemberId) =>
  queryOptions({
    queryKey: [...counterpartKeys.answers(id), 'ties', memberId] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}/answers/${memberId}/ties`, { answer: answerTies, signal }),
  });

type Attempt<Body> = { body: Body; key: string };

export const sendTheirList =
  (id: BatchId) =>
  ({ body }: Attempt<FormData>) =>
    sendForm(`/api/batches/${id}/counterpart`, { form: body, answer: listReceived });
export const sendColumns =
  (id: CounterpartListId) =>
  ({ body, key }: Attempt<z.input<typeof mappingChange>>) =>
    send(`/api/counterpart/${id}`, { method: 'PATCH', body, answer: listMoved, key });
export const sendListMove =
  (id: CounterpartListId) =>
  ({ body, key }: Attempt<z.input<typeof listMove>>) =>
    send(`/api/counterpart/${id}/moves`, { body, answer: listMoved, key });
export const sendLineDecision =
  (id: CounterpartListId) =>
  ({ body, key }: Attempt<z.input<typeof lineDecision>>) =>
    send(`/api/counterpart/${id}/decisions`, { body, answer: decidedReceipt, key });
export const sendAnswer =
  (id: BatchId) =>
  ({ body, key }: Attempt<z.input<typeof newAnswer>>) =>
    send(`/api/batches/${id}/answers`, { body, answer: answerReceipt, key });
export const sendAnswerWithdrawal =
  (id: AnswerId) =>
  ({ body, key }: Attempt<z.input<typeof answerWithdrawal>>) =>
    send(`/api/counterpart/answers/${id}/withdrawal`, { body, answer: answerWithdrawn, key });
