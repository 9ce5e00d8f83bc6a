import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DeathId, DeathTellingId, PrisonerId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import { type DeathFilter, deathOfRecord, deathPage, deathSheet, deathView } from './schema/view';

export const deathKeys = {
  all: ['deaths'] as const,
  list: (filter: DeathFilter) => [...deathKeys.all, 'list', filter] as const,
  one: (id: DeathId) => [...deathKeys.all, 'one', id] as const,
  record: (id: PrisonerId) => [...deathKeys.all, 'record', id] as const,
  sheet: (id: DeathTellingId) => [...deathKeys.all, 'sheet', id] as const,
};

export const deathList = (filter: DeathFilter) =>
  queryOptions({
    queryKey: deathKeys.list(filter),
    queryFn: ({ signal }) => get('/api/deaths', { query: filter, answer: deathPage, signal }),
    placeholderData: keepPreviousData,
  });

export const deathOf = (id: DeathId) =>
  queryOptions({
    queryKey: deathKeys.one(id),
    queryFn: ({ signal }) => get(`/api/deaths/${id}`, { answer: deathView, signal }),
  });

export const deathOfRecordQuery = (id: PrisonerId) =>
  queryOptions({
    queryKey: deathKeys.record(id),
    queryFn: ({ signal }) => get(`/api/deaths/records/${id}`, { answer: deathOfRecord, signal }),
  });

export const sheetOf = (id: DeathTellingId) =>
  queryOptions({
    queryKey: deathKeys.sheet(id),
    queryFn: ({ signal }) => get(`/api/deaths/tellings/${id}`, { answer: deathSheet, signal }),
  });

/** A write through one of the routes, with the key that makes repeating it safe. */
export const sendTo =
  <Body extends z.ZodType, Answer extends z.ZodType>(path: string, shape: { body: Body; answer: Answer }) =>
  ({ body, key }: { body: z.input<Body>; key: string }): Promise<z.output<Answer>> =>
    send(`/api/deaths${path}`, { body, key, answer: shape.answer as z.ZodType<z.output<Answer>> });
