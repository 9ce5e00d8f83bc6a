import { queryOptions } from '@tanstack/react-query';
import type { BatchId, DrawId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import type { VoidReason } from '../rules/draws';
import { drawPage, drawReceipt } from '../schema/draws';
import { planKeys } from './runs';

export const drawsOf = (id: BatchId) =>
  queryOptions({
    queryKey: [...planKeys.batch(id), 'draws'] as const,
    queryFn: ({ signal }) => get(`/api/batches/${id}/draws`, { answer: drawPage, signal }),
  });

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The fingerprint of a secret written in hexadecimal, as the server works it out again. */
export async function commitmentOf(secret: string): Promise<string> {
  const bytes = Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** A new secret and its fingerprint, made in the browser: the secret leaves it only when it is revealed. */
export async function newSecret(): Promise<{ secret: string; commitment: string }> {
  const secret = hex(crypto.getRandomValues(new Uint8Array(32)));
  return { secret, commitment: await commitmentOf(secret) };
}

export const sendDraw = (id: BatchId, key: string) =>
  send(`/api/batches/${id}/draws`, { body: {}, key, answer: drawReceipt });
export const sendCommitment = (id: DrawId, { commitment, key }: { commitment: string; key: string }) =>
  send(`/api/draws/${id}/commitments`, { body: { commitment }, key, answer: drawReceipt });
export const sendClosing = (id: DrawId, key: string) =>
  send(`/api/draws/${id}/closing`, { body: {}, key, answer: drawReceipt });
export const sendReveal = (id: DrawId, { secret, key }: { secret: string; key: string }) =>
  send(`/api/draws/${id}/reveals`, { body: { secret }, key, answer: drawReceipt });
export const sendVoiding = (id: DrawId, { reason, key }: { reason: VoidReason; key: string }) =>
  send(`/api/draws/${id}/voiding`, { body: { reason }, key, answer: drawReceipt });
