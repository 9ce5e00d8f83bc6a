import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BatchId, OverrideId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import { type DeviationFilter, deviationReport } from '../schema/deviations';
import { type newOverride, overrideList, overrideReceipt, type overrideStep } from '../schema/overrides';

export const overrideKeys = {
  all: ['plan-overrides'] as const,
  batch: (id: BatchId) => [...overrideKeys.all, id] as const,
  report: (filter: DeviationFilter) => [...overrideKeys.all, 'report', filter] as const,
};

export const overridesOf = (id: BatchId) =>
  queryOptions({
    queryKey: overrideKeys.batch(id),
    queryFn: ({ signal }) => get(`/api/batches/${id}/overrides`, { answer: overrideList, signal }),
  });

/** Overrides and bypasses in numbers. */
export const deviationsOf = (filter: DeviationFilter) =>
  queryOptions({
    queryKey: overrideKeys.report(filter),
    queryFn: ({ signal }) => get('/api/reports/overrides', { query: filter, answer: deviationReport, signal }),
    placeholderData: keepPreviousData,
  });

type Write<Body> = { body: Body; key: string };
export const sendOverride = (id: BatchId, { body, key }: Write<z.input<typeof newOverride>>) =>
  send(`/api/batches/${id}/overrides`, { body, key, answer: overrideReceipt });
export const sendOverrideStep = (
  id: BatchId,
  overrideId: OverrideId,
  { body, key }: Write<z.input<typeof overrideStep>>,
) => send(`/api/batches/${id}/overrides/${overrideId}`, { body, key, answer: overrideReceipt });
