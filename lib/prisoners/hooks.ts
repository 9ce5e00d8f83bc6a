import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, send } from '../platform/fetch';
import { prisonerRecord } from './schema/record';
import { type PrisonerFilter, prisonerPage, type RegistryQuestion, registryAnswer } from './schema/registry';

export const prisonerKeys = {
  all: ['prisoners'] as const,
  list: (filter: PrisonerFilter) => [...prisonerKeys.all, 'list', filter] as const,
  registry: (question: RegistryQuestion) => [...prisonerKeys.all, 'registry', question] as const,
  record: (id: string) => [...prisonerKeys.all, 'record', id] as const,
};

export const prisonerList = (filter: PrisonerFilter) =>
  queryOptions({
    queryKey: prisonerKeys.list(filter),
    queryFn: ({ signal }) => get('/api/prisoners', { query: filter, answer: prisonerPage, signal }),
    placeholderData: keepPreviousData,
  });

/** A search of the registry: posted, because what is searched for is personal; kept for a minute and no longer. */
export const registrySearch = (question: RegistryQuestion) =>
  queryOptions({
    queryKey: prisonerKeys.registry(question),
    queryFn: () => send('/api/prisoners/search', { body: question, answer: registryAnswer, key: crypto.randomUUID() }),
    enabled: question.text.trim().length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const prisonerOf = (id: string) =>
  queryOptions({
    queryKey: prisonerKeys.record(id),
    queryFn: ({ signal }) => get(`/api/prisoners/${id}`, { answer: prisonerRecord, signal }),
  });
