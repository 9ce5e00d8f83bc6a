import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import type { StaffActor } from '@/lib/access/actor';
import { hashOfToken, newToken } from '@/lib/platform/crypto';
import { authOptions } from '@/lib/platform/session';
import { pastTheRules } from '../setup/database';
import { nowAnswering } from '../setup/next-headers';

// Routes called as the web server calls them, with a real session in a real cookie.
process.env.NEXTAUTH_URL = 'http://localhost';

/** The cookie of somebody who has signed in; null is nobody. */
export async function cookieOf(actor: StaffActor | null): Promise<string> {
  if (!actor) return '';
  const token = newToken();
  await pastTheRules(`insert into session (id_hash, user_id, expires_at) values ($1, $2, now() + interval '1 hour')`, [
    hashOfToken(token),
    actor.id,
  ]);
  const { secret } = authOptions();
  return `homeward-session=${await encode({ token: { sid: token }, secret: secret ?? '' })}`;
}

type Handler = (request: Request, next: { params: Promise<never> }) => Promise<Response>;
type Sent = {
  method?: string;
  query?: string;
  id?: string | undefined;
  /** Sent as JSON, unless it is a form, bytes or text already. */
  body?: unknown;
  headers?: Record<string, string | undefined>;
};
export type Answer = { status: number; body: Problem; text: string; headers: Headers };
export type Problem = {
  code?: string;
  title?: string;
  faults?: { at: string; code: string; message: string }[];
} & Record<string, unknown>;

const isReady = (body: unknown): body is FormData | Uint8Array<ArrayBuffer> | string =>
  body instanceof FormData || body instanceof Uint8Array || typeof body === 'string';

/** Asks a route as this cookie's owner, from our own page. A header given as undefined is left out. */
export async function ask(handler: Handler, cookie: string, sent: Sent = {}): Promise<Answer> {
  const { method = 'GET', query = '', id, body, headers = {} } = sent;
  const all: Record<string, string | undefined> = {
    cookie: cookie || undefined,
    ...(method === 'GET' ? {} : { origin: 'http://localhost', host: 'localhost', 'idempotency-key': randomUUID() }),
    ...(body === undefined || isReady(body) ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const request = new NextRequest(`http://localhost/api/imports${id ? `/${id}` : ''}${query}`, {
    method,
    headers: Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    ...(body === undefined ? {} : { body: isReady(body) ? body : JSON.stringify(body) }),
  });
  nowAnswering(request);
  const response = await handler(request, { params: Promise.resolve((id ? { id } : {}) as never) });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, text, headers: response.headers, body: json ? JSON.parse(text) : {} };
}

/** A list as the page sends it. */
export function aForm(
  bytes: Uint8Array<ArrayBuffer> | null,
  more: { id?: string; source?: string; name?: string } = {},
) {
  const form = new FormData();
  const { id = randomUUID(), source = 'Список', name = 'list.csv' } = more;
  form.set('id', id);
  form.set('source', source);
  if (bytes) form.set('file', new Blob([bytes]), name);
  return form;
}

/** What an answer says in one line: its status, its code and the first thing that is wrong. */
export const said = ({ status, body }: Answer) =>
  [status, body.code, body.faults?.[0] && `${body.faults[0].at}: ${body.faults[0].code}`].filter(Boolean).join(' ');
