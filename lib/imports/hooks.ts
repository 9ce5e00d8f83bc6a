import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ImportId } from '../kernel/ids';
import { get, send, sendForm } from '../platform/fetch';
import type { Mapping } from './rules/mapping';
import { busy, type RunStatus } from './rules/run';
import {
  decided,
  type ImportMove,
  importMoved,
  importPage,
  importRows,
  importRun,
  preview,
  type RowsDecision,
  type RowView,
  uploaded,
} from './schema/runs';

export const importKeys = {
  all: ['imports'] as const,
  list: (before?: number) => [...importKeys.all, 'list', before ?? null] as const,
  run: (id: ImportId) => [...importKeys.all, id] as const,
  rows: (id: ImportId, asked: RowsAsked) => [...importKeys.run(id), 'rows', asked] as const,
  preview: (id: ImportId, mapping: Mapping) => [...importKeys.run(id), 'preview', mapping] as const,
};

export const importList = (before?: number) =>
  queryOptions({
    queryKey: importKeys.list(before),
    queryFn: ({ signal }) => get('/api/imports', { query: { before }, answer: importPage, signal }),
  });

/** One list; asked again every two seconds while a job is at work on it. */
export const oneImport = (id: ImportId) =>
  queryOptions({
    queryKey: importKeys.run(id),
    queryFn: ({ signal }) => get(`/api/imports/${id}`, { answer: importRun, signal }),
    refetchInterval: ({ state }) => (state.data && busy.includes(state.data.status) ? 2_000 : false),
  });

/** `stage` is where the list stands: what the work at hand did to the rows is read anew when it moves on. */
type RowsAsked = { show: RowView; after: number; stage: RunStatus };

export const rowsOfImport = (id: ImportId, asked: RowsAsked) =>
  queryOptions({
    queryKey: importKeys.rows(id, asked),
    queryFn: ({ signal }) =>
      get(`/api/imports/${id}/rows`, { query: { show: asked.show, after: asked.after }, answer: importRows, signal }),
    placeholderData: keepPreviousData,
  });

/** The first rows as a mapping would understand them. A question with a body, so that it is posted. */
export const previewOf = (id: ImportId, mapping: Mapping) =>
  queryOptions({
    queryKey: importKeys.preview(id, mapping),
    queryFn: () => send(`/api/imports/${id}/preview`, { body: { mapping }, answer: preview, key: crypto.randomUUID() }),
    placeholderData: keepPreviousData,
    retry: false,
  });

type Attempt<Body> = { body: Body; key: string };

export const sendList = ({ body }: Attempt<FormData>) => sendForm('/api/imports', { form: body, answer: uploaded });

export const sendMapping =
  (id: ImportId) =>
  ({ body, key }: Attempt<{ version: number; mapping: Mapping }>) =>
    send(`/api/imports/${id}`, { method: 'PATCH', body, answer: importMoved, key });

export const sendMove =
  (id: ImportId) =>
  ({ body, key }: Attempt<ImportMove>) =>
    send(`/api/imports/${id}/moves`, { body, answer: importMoved, key });

type Asked = RowsDecision extends infer One ? (One extends { rows: unknown } ? { rows: RowAsked[] } : One) : never;
export type RowAsked = { line: number; decision: 'new' | 'same' | 'out' | null; prisonerId?: string; number?: string };

export const sendDecisions =
  (id: ImportId) =>
  ({ body, key }: Attempt<Asked>) =>
    send(`/api/imports/${id}/decisions`, { body, answer: decided, key });
