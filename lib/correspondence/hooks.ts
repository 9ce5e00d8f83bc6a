import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { EntryId, LineId, PrisonerId, ThreadId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import { type BreachFilter, breachesHref, breachReport } from './schema/breaches';
import { correspondentList } from './schema/correspondents';
import {
  changedEntry,
  changedLine,
  type claimFromEntry,
  entriesReceipt,
  type linePlan,
  type look,
  type newEntries,
  type newThread,
  threadReceipt,
  type withdrawal,
} from './schema/entries';
import { personCorrespondence, type ThreadFilter, threadDetail, threadPage } from './schema/threads';

export const correspondenceKeys = {
  all: ['correspondence'] as const,
  list: (filter: ThreadFilter) => [...correspondenceKeys.all, 'list', filter] as const,
  thread: (id: ThreadId) => [...correspondenceKeys.all, 'thread', id] as const,
  person: (id: PrisonerId) => [...correspondenceKeys.all, 'person', id] as const,
  breaches: (filter: BreachFilter) => [...correspondenceKeys.all, 'breaches', filter] as const,
  correspondents: () => [...correspondenceKeys.all, 'correspondents'] as const,
};

export const threadList = (filter: ThreadFilter) =>
  queryOptions({
    queryKey: correspondenceKeys.list(filter),
    queryFn: ({ signal }) => get('/api/correspondence', { query: filter, answer: threadPage, signal }),
    placeholderData: keepPreviousData,
  });

export const threadOf = (id: ThreadId) =>
  queryOptions({
    queryKey: correspondenceKeys.thread(id),
    queryFn: ({ signal }) => get(`/api/correspondence/${id}`, { answer: threadDetail, signal }),
  });

export const correspondenceOfPerson = (id: PrisonerId) =>
  queryOptions({
    queryKey: correspondenceKeys.person(id),
    queryFn: ({ signal }) => get(`/api/prisoners/${id}/correspondence`, { answer: personCorrespondence, signal }),
  });

export const breachesOf = (filter: BreachFilter) =>
  queryOptions({
    queryKey: correspondenceKeys.breaches(filter),
    queryFn: ({ signal }) =>
      get(breachesHref(filter, '/api/correspondence/breaches'), { answer: breachReport, signal }),
  });

export const correspondentsQuery = () =>
  queryOptions({
    queryKey: correspondenceKeys.correspondents(),
    queryFn: ({ signal }) => get('/api/correspondents', { answer: correspondentList, signal }),
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };

export const sendThread = ({ body, key }: Write<z.input<typeof newThread>>) =>
  send('/api/correspondence', { body, key, answer: threadReceipt });
export const sendEntries = (id: ThreadId, { body, key }: Write<z.input<typeof newEntries>>) =>
  send(`/api/correspondence/${id}/entries`, { body, key, answer: entriesReceipt });
export const sendPlan = (id: LineId, { body, key }: Write<z.input<typeof linePlan>>) =>
  send(`/api/correspondence/lines/${id}`, { body, key, answer: changedLine, method: 'PATCH' });
export const sendWithdrawal = (id: EntryId, { body, key }: Write<z.input<typeof withdrawal>>) =>
  send(`/api/correspondence/entries/${id}/withdrawal`, { body, key, answer: changedEntry });
export const sendEntryClaim = (id: EntryId, { body, key }: Write<z.input<typeof claimFromEntry>>) =>
  send(`/api/correspondence/entries/${id}/claim`, { body, key, answer: changedEntry });
export const sendLook = (id: EntryId, { body, key }: Write<z.input<typeof look>>) =>
  send(`/api/correspondence/entries/${id}/look`, { body, key, answer: changedEntry });
