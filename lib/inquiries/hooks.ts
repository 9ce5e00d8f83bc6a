import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InquiryId } from '../kernel/ids';
import { get } from '../platform/fetch';
import { type InquiryFilter, inquiryPage } from './schema';
import { colleagues, inquiryCase } from './schema/case';
import { savedViews } from './schema/views';

export const inquiryKeys = {
  all: ['inquiries'] as const,
  list: (filter: InquiryFilter) => [...inquiryKeys.all, 'list', filter] as const,
  case: (id: InquiryId) => [...inquiryKeys.all, 'case', id] as const,
  colleagues: ['inquiries', 'colleagues'] as const,
  views: ['views', 'inquiries'] as const,
};

export const inquiryList = (filter: InquiryFilter) =>
  queryOptions({
    queryKey: inquiryKeys.list(filter),
    queryFn: ({ signal }) => get('/api/inquiries', { query: filter, answer: inquiryPage, signal }),
    placeholderData: keepPreviousData,
  });

/** One inquiry. It stays fresh for a minute: every reading of it is an entry in the log. */
export const inquiryCaseOf = (id: InquiryId) =>
  queryOptions({
    queryKey: inquiryKeys.case(id),
    queryFn: ({ signal }) => get(`/api/inquiries/${id}`, { answer: inquiryCase, signal }),
    staleTime: 60_000,
  });

export const colleagueList = queryOptions({
  queryKey: inquiryKeys.colleagues,
  queryFn: ({ signal }) => get('/api/inquiries/colleagues', { answer: colleagues, signal }),
  staleTime: 300_000,
});

export const viewList = queryOptions({
  queryKey: inquiryKeys.views,
  queryFn: ({ signal }) => get('/api/views', { query: { resource: 'inquiries' }, answer: savedViews, signal }),
});
