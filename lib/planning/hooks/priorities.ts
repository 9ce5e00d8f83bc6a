import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, send } from '../../platform/fetch';
import {
  type newPriorities,
  prioritiesConsequences,
  type prioritiesDecision,
  type prioritiesDraft,
  prioritiesPage,
  prioritiesReceipt,
} from '../schema/priorities';

type Write<Body> = { body: Body; key: string };

export const priorityKeys = { all: ['priorities'] as const };

export const priorityList = () =>
  queryOptions({
    queryKey: priorityKeys.all,
    queryFn: ({ signal }) => get('/api/priorities', { answer: prioritiesPage, signal }),
  });

export const sendPriorities = ({ body, key }: Write<z.input<typeof newPriorities>>) =>
  send('/api/priorities', { body, key, answer: prioritiesReceipt });
export const sendPrioritiesDraft = ({ body, key }: Write<z.input<typeof prioritiesDraft>>) =>
  send('/api/priorities/consequences', { body, key, answer: prioritiesConsequences });
export const sendPrioritiesDecision = (number: number, { body, key }: Write<z.input<typeof prioritiesDecision>>) =>
  send(`/api/priorities/${number}/decision`, { body, key, answer: prioritiesReceipt });
export const sendPrioritiesWithdrawal = (number: number, { body, key }: Write<{ version: number }>) =>
  send(`/api/priorities/${number}/withdrawal`, { body, key, answer: prioritiesReceipt });
