import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../platform/fetch';
import { type OutboxFilter, outboxPage } from './schema';

export const outboxKeys = {
  all: ['outbox'] as const,
  list: (filter: OutboxFilter) => [...outboxKeys.all, 'list', filter] as const,
};

export const outboxList = (filter: OutboxFilter) =>
  queryOptions({
    queryKey: outboxKeys.list(filter),
    queryFn: ({ signal }) => get('/api/outbox', { query: filter, answer: outboxPage, signal }),
    placeholderData: keepPreviousData,
  });
