import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BatchId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import {
  type arrival,
  entryReceipt,
  handoverBoard,
  type handoverEntry,
  handoverPulse,
  type handoverRound,
  roundReceipt,
  type withdrawnArrival,
} from '../schema/handover';

export const handoverKeys = {
  all: ['handovers'] as const,
  day: (id: BatchId) => [...handoverKeys.all, id] as const,
  board: (id: BatchId) => [...handoverKeys.day(id), 'board'] as const,
  pulse: (id: BatchId) => [...handoverKeys.day(id), 'pulse'] as const,
};

export const boardOf = (id: BatchId) =>
  queryOptions({
    queryKey: handoverKeys.board(id),
    queryFn: ({ signal }) => get(`/api/handovers/${id}`, { answer: handoverBoard, signal }),
  });

/** The numbers of the day, asked anew every five seconds; the people are read again only when the stamp has changed. */
export const pulseOf = (id: BatchId) =>
  queryOptions({
    queryKey: handoverKeys.pulse(id),
    queryFn: ({ signal }) => get(`/api/handovers/${id}/pulse`, { answer: handoverPulse, signal }),
    refetchInterval: 5_000,
    staleTime: 0,
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };

export const sendEntry = (id: BatchId, { body, key }: Write<z.input<typeof handoverEntry>>) =>
  send(`/api/handovers/${id}/entries`, { body, key, answer: entryReceipt });
export const sendRound = (id: BatchId, { body, key }: Write<z.input<typeof handoverRound>>) =>
  send(`/api/handovers/${id}/rounds`, { body, key, answer: roundReceipt });
export const sendArrival = (id: BatchId, { body, key }: Write<z.input<typeof arrival>>) =>
  send(`/api/handovers/${id}/arrivals`, { body, key, answer: entryReceipt });
export const sendWithdrawal = (id: BatchId, { body, key }: Write<z.input<typeof withdrawnArrival>>) =>
  send(`/api/handovers/${id}/withdrawals`, { body, key, answer: entryReceipt });
