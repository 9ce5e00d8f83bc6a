import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BatchId, PrisonerId, RunId } from '../../kernel/ids';
import { ask, get, send } from '../../platform/fetch';
import { openRuns } from '../rules/runs';
import { type PeopleAsked, peoplePage, planPersonDetail } from '../schema/people';
import { type newReplan, planDifference } from '../schema/replan';
import { type newRun, type RunFilter, runHead, runPage, runReceipt } from '../schema/runs';
import { type newScenario, runComparison } from '../schema/scenarios';

export const planKeys = {
  all: ['plans'] as const,
  batch: (id: BatchId) => [...planKeys.all, 'batch', id] as const,
  run: (id: RunId) => [...planKeys.all, 'run', id] as const,
};

const isOpen = (status: string | undefined) => (openRuns as readonly string[]).includes(status ?? '');
/** While a run works its step is asked for again; what has ended never changes. */
const whileOpen = (status: string | undefined) => (isOpen(status) ? 1_000 : (false as const));
// Each reading of people is an entry in the log: not repeated by looking away and back.
const onceLogged = { staleTime: Number.POSITIVE_INFINITY } as const;

export const runsOf = (id: BatchId, filter: RunFilter = {}) =>
  queryOptions({
    queryKey: [...planKeys.batch(id), 'runs', filter] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}/runs`, { query: filter, answer: runPage, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.runs.some(({ status }) => isOpen(status)) ? 2_000 : false),
  });

export const runOf = (id: RunId) =>
  queryOptions({
    queryKey: [...planKeys.run(id), 'head'] as const,
    queryFn: ({ signal }) => get(`/api/plans/${id}`, { answer: runHead, signal }),
    refetchInterval: ({ state }) => whileOpen(state.data?.status),
  });

/** A window on the people of a run. Windows of a fixed size keep their places in the cache of a virtual list. */
export const peopleOf = (id: RunId, asked: PeopleAsked) =>
  queryOptions({
    queryKey: [...planKeys.run(id), 'people', asked] as const,
    queryFn: ({ signal }) => ask(`/api/plans/${id}/people`, { body: asked, answer: peoplePage, signal }),
    placeholderData: keepPreviousData,
    gcTime: asked.text ? 60_000 : 300_000,
    ...onceLogged,
  });

export const planPersonOf = (id: RunId, prisonerId: PrisonerId) =>
  queryOptions({
    queryKey: [...planKeys.run(id), 'person', prisonerId] as const,
    queryFn: ({ signal }) => get(`/api/plans/${id}/people/${prisonerId}`, { answer: planPersonDetail, signal }),
    ...onceLogged,
  });

export const comparisonOf = (a: RunId, b: RunId) =>
  queryOptions({
    queryKey: [...planKeys.all, 'comparison', a, b] as const,
    queryFn: ({ signal }) => get('/api/plans/compare', { query: { a, b }, answer: runComparison, signal }),
    ...onceLogged,
  });

/** What a plan made again changes; there is an answer once it is done. */
export const differenceOf = (id: RunId) =>
  queryOptions({
    queryKey: [...planKeys.run(id), 'difference'] as const,
    queryFn: ({ signal }) => get(`/api/plans/${id}/difference`, { answer: planDifference, signal }),
    ...onceLogged,
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };

export const sendRun = (id: BatchId, { body, key }: Write<z.input<typeof newRun>>) =>
  send(`/api/batches/${id}/runs`, { body, key, answer: runReceipt });
export const sendScenario = (id: BatchId, { body, key }: Write<z.input<typeof newScenario>>) =>
  send(`/api/batches/${id}/scenarios`, { body, key, answer: runReceipt });
export const sendReplan = (id: RunId, { body, key }: Write<z.input<typeof newReplan>>) =>
  send(`/api/plans/${id}/replan`, { body, key, answer: runReceipt });
export const sendCancellation = (id: RunId, key: string) =>
  send(`/api/plans/${id}/cancellation`, { body: {}, key, answer: runReceipt });
export const sendKeeping = (id: RunId, key: string) =>
  send(`/api/plans/${id}/keeping`, { body: {}, key, answer: runReceipt });
export const sendDiscarding = (id: RunId, key: string) =>
  send(`/api/plans/${id}`, { body: {}, key, method: 'DELETE', answer: runReceipt });
