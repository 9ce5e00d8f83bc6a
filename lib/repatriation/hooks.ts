import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { InquiryId, PrisonerId, TellingId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import {
  afterReturn,
  type attempt,
  type followUp,
  type newTelling,
  type reached,
  returnedPage,
  returnReceipt,
  type reunion,
  type TellingFilter,
  tellingCase,
  tellingPage,
  tellingReceipt,
  type tellingWithdrawal,
} from './schema';

export const tellingKeys = {
  all: ['tellings'] as const,
  list: (filter: TellingFilter) => [...tellingKeys.all, 'list', filter] as const,
  one: (id: TellingId) => [...tellingKeys.all, 'one', id] as const,
  returned: (after: string | undefined) => [...tellingKeys.all, 'returned', after ?? ''] as const,
  afterReturn: (id: PrisonerId) => [...tellingKeys.all, 'after-return', id] as const,
};

export const tellingList = (filter: TellingFilter) =>
  queryOptions({
    queryKey: tellingKeys.list(filter),
    queryFn: ({ signal }) => get('/api/tellings', { query: filter, answer: tellingPage, signal }),
    placeholderData: keepPreviousData,
  });

export const tellingOf = (id: TellingId) =>
  queryOptions({
    queryKey: tellingKeys.one(id),
    queryFn: ({ signal }) => get(`/api/tellings/${id}`, { answer: tellingCase, signal }),
  });

export const returnedList = (after: string | undefined) =>
  queryOptions({
    queryKey: tellingKeys.returned(after),
    queryFn: ({ signal }) => get('/api/reunions', { query: { after }, answer: returnedPage, signal }),
    placeholderData: keepPreviousData,
  });

export const afterReturnOf = (id: PrisonerId) =>
  queryOptions({
    queryKey: tellingKeys.afterReturn(id),
    queryFn: ({ signal }) => get(`/api/reunions/${id}`, { answer: afterReturn, signal }),
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };
const answer = tellingReceipt;

export const sendNewTelling = ({ body, key }: Write<z.input<typeof newTelling>>) =>
  send('/api/tellings', { body, key, answer });
export const sendAssignment = (id: TellingId, { body, key }: Write<{ version: number; officerId: string | null }>) =>
  send(`/api/tellings/${id}/assignment`, { body, key, answer });
export const sendAttempt = (id: TellingId, { body, key }: Write<z.input<typeof attempt>>) =>
  send(`/api/tellings/${id}/attempts`, { body, key, answer });
export const sendReached = (id: TellingId, { body, key }: Write<z.input<typeof reached>>) =>
  send(`/api/tellings/${id}/reached`, { body, key, answer });
export const sendTellingWithdrawal = (id: TellingId, { body, key }: Write<z.input<typeof tellingWithdrawal>>) =>
  send(`/api/tellings/${id}/withdrawal`, { body, key, answer });

export const sendReunion = ({ body, key }: Write<z.input<typeof reunion>>) =>
  send('/api/reunions', { body, key, answer: returnReceipt });
export const sendFollowUp = (id: PrisonerId, { body, key }: Write<z.input<typeof followUp>>) =>
  send(`/api/reunions/${id}/follow-ups`, { body, key, answer: returnReceipt });
export const sendClosing = (id: PrisonerId, { body, key }: Write<{ note: string | null }>) =>
  send(`/api/reunions/${id}/closing`, { body, key, answer: returnReceipt });
export const sendInquiryClosing = (id: PrisonerId, { body, key }: Write<{ inquiryId: InquiryId }>) =>
  send(`/api/reunions/${id}/inquiry`, { body, key, answer: returnReceipt });
