import type { z } from 'zod';

/** A refusal as the browser hears it: the problem document of lib/platform/http/problem.ts. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly faults: readonly { at: string; code: string; message: string }[] = [],
    readonly current: unknown = undefined,
  ) {
    super(title);
    this.name = 'Problem';
  }
}

async function answerOf<T>(response: Response, answer: z.ZodType<T>): Promise<T> {
  if (response.ok) return answer.parse(await response.json());
  const body = await response.json().catch(() => ({}));
  throw new Problem(
    response.status,
    body.code ?? 'unavailable',
    body.title ?? response.statusText,
    body.faults,
    body.current,
  );
}

const queryOf = (query: Record<string, unknown> = {}) => {
  const pairs = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}` : '';
};

/** Reads from our own API; the same schema parses the answer here as on the way out. Throws `Problem`. */
export async function get<T>(
  path: string,
  { query, answer, signal }: { query?: Record<string, unknown>; answer: z.ZodType<T>; signal?: AbortSignal },
) {
  return answerOf(
    await fetch(path + queryOf(query), { headers: { accept: 'application/json' }, signal: signal ?? null }),
    answer,
  );
}

/** A read that is posted, because what is asked for is personal and must not stand in an address. Throws `Problem`. */
export async function ask<T>(
  path: string,
  { body, answer, signal }: { body: unknown; answer: z.ZodType<T>; signal?: AbortSignal },
) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  return answerOf(response, answer);
}

/**
 * Writes to our own API. The key makes repeating it safe: pass the same key again after a lost answer.
 * Throws `Problem`.
 */
export async function send<T>(
  path: string,
  {
    body,
    answer,
    key,
    method = 'POST',
  }: { body: unknown; answer: z.ZodType<T>; key: string; method?: 'POST' | 'PATCH' | 'DELETE' },
) {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return answerOf(response, answer);
}

/** Sends a form with a file. An id of its own inside the form makes repeating it safe. Throws `Problem`. */
export async function sendForm<T>(path: string, { form, answer }: { form: FormData; answer: z.ZodType<T> }) {
  return answerOf(await fetch(path, { method: 'POST', headers: { accept: 'application/json' }, body: form }), answer);
}
