import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../platform/fetch';
import { type InquiryFilter, inquiryPage } from './schema';

export const inquiryKeys = {
  all: ['inquiries'] as const,
  list: (filter: InquiryFilter) => [...inquiryKeys.all, 'list', filter] as const,
};

export const inquiryList = (filter: InquiryFilter) =>
  queryOptions({
    queryKey: inquiryKeys.list(filter),
    queryFn: ({ signal }) => get('/api/inquiries', { query: filter, answer: inquiryPage, signal }),
    placeholderData: keepPreviousData,
  });
