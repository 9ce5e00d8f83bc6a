import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, publicActor } from '../../access/actor';

import { Refused } from '../../kernel/refusal';
import { type RequestContext, withContext } from '../context';
import { canonical, sha256 } from '../crypto';
import { refusalBehind } from '../database-errors';
import { must } from '../demand';
import { log } from '../log';
import { type Limited, spendAttempt } from '../rate-limit';
import { currentActor } from '../session';
import { networkOf } from './address';
import { bodyWithin, jsonOf } from './body';
import { sameOrigin } from './origin';
import { bug, plainHeaders, problemOf } from './problem';
import { localeOf } from './reader';

type Input = z.ZodType<Record<string, unknown>>;
type InputOf<S> = S extends z.ZodType<infer T> ? T : object;

type Declaration<P, Q, B, A> = {
  /** The schemas of path parameters, query and body. Their fields reach the handler as one object. */
  params?: P;
  query?: Q;
  body?: B;
  /** What leaves the building: an explicit field list. */
  answer: A;
  /** Who is let in before anything is read: a signed-in member of staff unless said otherwise. */
  who?: 'staff' | 'anyone';
  /** Bytes of body accepted. */
  cap?: number;
  /** How a repeated write is recognised: by its Idempotency-Key header, or by an id of its own inside the body. */
  repeats?: 'by-key' | 'by-body';
  /** A wide limit per network, spent by well-formed requests: for doors that anybody may use. */
  limit?: Limited;
  /** The status of a good answer. */
  status?: number;
};

type NextContext = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * One route handler: who, from where, how much, what shape; then the query or command; then the answer's explicit fields.
 * Writes need an `Idempotency-Key` header and are refused from other origins. Refusals become problem documents,
 * anything else a 500 without detail.
 */
export function route<P extends Input, Q extends Input, B extends Input, A extends z.ZodType>(
  declared: Declaration<P, Q, B, A>,
  handler: (actor: Actor, input: InputOf<P> & InputOf<Q> & InputOf<B>) => Promise<z.input<A>>,
) {
  return async (request: Request, next: NextContext): Promise<Response> => {
    const requestId = randomUUID();
    const answered = await guarded(request, requestId, async (context) => {
      const write = request.method !== 'GET' && request.method !== 'HEAD';
      if (write) must(sameOrigin(request));
      const actor = declared.who === 'anyone' ? publicActor : await currentActor();
      if (declared.who !== 'anyone' && actor.kind !== 'staff') throw new Refused('signed-out');
      const input = await inputOf(request, await next.params, declared);
      if (declared.limit) await spendAttempt(declared.limit, networkOf(request.headers));
      if (write && declared.repeats !== 'by-body') context.idempotency = idempotencyOf(request, input);
      const result = await handler(actor, input as InputOf<P> & InputOf<Q> & InputOf<B>);
      return new Response(JSON.stringify(declared.answer.parse(result)), {
        status: declared.status ?? 200,
        headers: { ...plainHeaders, 'content-type': 'application/json' },
      });
    });
    answered.headers.set('x-request-id', requestId);
    return answered;
  };
}

/** Runs `work` in a request context and turns what it throws into what the outside hears. */
export async function guarded(
  request: Request,
  requestId: string,
  work: (context: RequestContext) => Promise<Response>,
): Promise<Response> {
  const context: RequestContext = { requestId };
  try {
    return await withContext(context, () => work(context));
  } catch (error) {
    const refused = refusalBehind(error);
    if (refused) return problemOf(refused, localeOf(request.headers));
    log.error({ requestId, method: request.method, path: new URL(request.url).pathname, err: error }, 'unexpected');
    return bug();
  }
}

async function inputOf(
  request: Request,
  params: Record<string, unknown>,
  declared: Declaration<Input, Input, Input, z.ZodType>,
) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = declared.body ? jsonOf(await bodyOf(request, declared.cap ?? 64 * 1024)) : undefined;
  return {
    ...parsed(declared.query, query),
    ...parsed(declared.body, body),
    ...parsed(declared.params, params, 'not-found'),
  };
}

async function bodyOf(request: Request, cap: number) {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Refused('unsupported-type');
  return bodyWithin(request, cap);
}

/** The value as the schema says, or a refusal that names every field that is wrong. A path that is no id is simply not found. */
export function parsed<S extends Input>(
  schema: S | undefined,
  value: unknown,
  otherwise: 'invalid' | 'not-found' = 'invalid',
): object {
  if (!schema) return {};
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (otherwise === 'not-found') throw new Refused('not-found');
  throw new Refused('invalid', { faults: result.error.issues.map(faultOf) });
}

/** Zod's custom messages are codes of ours; its own become a general code. */
export function faultOf(issue: z.core.$ZodIssue) {
  const own = /^[a-z][a-z-]*$/.test(issue.message);
  return { at: issue.path.join('.'), code: own ? issue.message : issue.code === 'too_big' ? 'too-long' : 'invalid' };
}

function idempotencyOf(request: Request, input: unknown): NonNullable<RequestContext['idempotency']> {
  const key = request.headers.get('idempotency-key') ?? '';
  if (!/^[\w-]{8,100}$/.test(key))
    throw new Refused('invalid', { faults: [{ at: 'Idempotency-Key', code: 'key-missing' }] });
  const route = `${request.method} ${new URL(request.url).pathname}`;
  return { key, route, hash: sha256(canonical(input)), claimed: false };
}
