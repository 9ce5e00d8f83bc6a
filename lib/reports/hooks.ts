import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../platform/fetch';
import { everythingFound } from './schema/found';

export const searchKeys = { all: ['search'] as const, words: (query: string) => [...searchKeys.all, query] as const };

/** Who and what is found under these words: kept for a minute and no longer; a question nobody waits for is given up. */
export const searchFor = (query: string) =>
  queryOptions({
    queryKey: searchKeys.words(query),
    queryFn: ({ signal }) => ask('/api/search', { body: { query }, answer: everythingFound, signal }),
    enabled: query.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  });
