import { randomUUID } from 'node:crypto';
import { baseUrl } from '../setup/app-server';

export const jsonHeaders = (cookie: string) => ({
  cookie,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  origin: baseUrl(),
  'sec-fetch-site': 'same-origin',
  'accept-language': 'en',
});

export type Answer = Record<string, never> & { [name: string]: string & number };
export type Desk = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<Answer>;

/** Somebody at work: asks the API as our pages do, and fails loudly when it says no. */
export const deskOf =
  (cookie: string): Desk =>
  async (method, path, body) => {
    const response = await fetch(baseUrl() + path, {
      method,
      headers: jsonHeaders(cookie),
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
