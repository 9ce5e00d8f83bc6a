import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { IdentityCaseId, KitId, PrisonerId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import { caseView } from './schema/case-view';
import { laboratoryList, ruleVersions } from './schema/configuration';
import { kitSheet } from './schema/kit-sheet';
import {
  arrivals,
  type CaseFilter,
  casePage,
  identityLists,
  type ListAsked,
  type ResultsAfter,
  recordIdentity,
  resultsWaiting,
} from './schema/lists';

export const identityKeys = {
  all: ['identity'] as const,
  record: (id: PrisonerId) => [...identityKeys.all, 'record', id] as const,
  case: (id: IdentityCaseId) => [...identityKeys.all, 'case', id] as const,
  cases: (filter: CaseFilter) => [...identityKeys.all, 'cases', filter] as const,
  list: (list: ListAsked['list']) => [...identityKeys.all, 'list', list] as const,
  results: (after: ResultsAfter) => [...identityKeys.all, 'results', after] as const,
  kit: (id: KitId) => [...identityKeys.all, 'kit', id] as const,
  arrivals: () => [...identityKeys.all, 'arrivals'] as const,
  rules: () => [...identityKeys.all, 'rules'] as const,
  laboratories: () => [...identityKeys.all, 'laboratories'] as const,
};

export const recordIdentityQuery = (id: PrisonerId) =>
  queryOptions({
    queryKey: identityKeys.record(id),
    queryFn: ({ signal }) => get(`/api/identity/records/${id}`, { answer: recordIdentity, signal }),
  });

export const caseQuery = (id: IdentityCaseId) =>
  queryOptions({
    queryKey: identityKeys.case(id),
    queryFn: ({ signal }) => get(`/api/identity/cases/${id}`, { answer: caseView, signal }),
  });

export const casesQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: identityKeys.cases(filter),
    queryFn: ({ signal }) => get('/api/identity/cases', { query: filter, answer: casePage, signal }),
    placeholderData: keepPreviousData,
  });

export const resultsQuery = (after: ResultsAfter) =>
  queryOptions({
    queryKey: identityKeys.results(after),
    queryFn: ({ signal }) => get('/api/identity/results', { query: after, answer: resultsWaiting, signal }),
    placeholderData: keepPreviousData,
  });

export const identityListQuery = (list: ListAsked['list']) =>
  queryOptions({
    queryKey: identityKeys.list(list),
    queryFn: ({ signal }) => get('/api/identity/lists', { query: { list }, answer: identityLists, signal }),
  });

export const arrivalsQuery = () =>
  queryOptions({
    queryKey: identityKeys.arrivals(),
    queryFn: ({ signal }) => get('/api/identity/arrivals', { answer: arrivals, signal }),
  });

export const kitQuery = (id: KitId) =>
  queryOptions({
    queryKey: identityKeys.kit(id),
    queryFn: ({ signal }) => get(`/api/identity/kits/${id}`, { answer: kitSheet, signal }),
  });

export const ruleVersionsQuery = () =>
  queryOptions({
    queryKey: identityKeys.rules(),
    queryFn: ({ signal }) => get('/api/identity/rules', { answer: ruleVersions, signal }),
  });

export const laboratoriesQuery = () =>
  queryOptions({
    queryKey: identityKeys.laboratories(),
    queryFn: ({ signal }) => get('/api/identity/laboratories', { answer: laboratoryList, signal }),
  });

/** A write with the key that makes repeating it safe, for one address and the shape of its answer. */
export const sendTo =
  <Body extends z.ZodType, Answer extends z.ZodType>(
    path: string,
    shape: { body: Body; answer: Answer },
    method: 'POST' | 'PATCH' = 'POST',
  ) =>
  ({ body, key }: { body: z.input<Body>; key: string }): Promise<z.output<Answer>> =>
    send(path, { body, key, method, answer: shape.answer as z.ZodType<z.output<Answer>> });
