import 'server-only';
import { randomUUID } from 'node:crypto';
import { outward } from '../../kernel/outward';
import { Refused } from '../../kernel/refusal';
import { withContext } from '../context';
import { refusalBehind } from '../database-errors';
import { must } from '../demand';
import { log } from '../log';
import { bodyWithin, formOf } from './body';
import { sameOrigin } from './origin';

/** A path on this site, or the fallback: an address in a form must not lead away from here. */
export const ownPath = (wanted: string | undefined, fallback: string) =>
  wanted && /^\/(?![/\\])[\w\-./?=&%[\]]*$/.test(wanted) ? wanted : fallback;

/**
 * A plain form post of the staff's side: the named fields to `work`, which answers the path to go to. Whatever goes wrong
 * leads back to `problem` with the outward code in the address; the form itself says it in words.
 */
export function formRoute(
  fields: readonly string[],
  work: (given: Record<string, string>, request: Request) => Promise<string>,
  { problem, clear = false }: { problem: string; clear?: boolean },
) {
  return async (request: Request): Promise<Response> => {
    const path = await withContext({ requestId: randomUUID() }, async () => {
      must(sameOrigin(request));
      const form = formOf(await bodyWithin(request, 16 * 1024));
      return work(Object.fromEntries(fields.map((name) => [name, String(form[name] ?? '')])), request);
    }).catch((error: unknown) => `${problem}?problem=${codeOf(error)}`);
    return new Response(null, {
      status: 303,
      headers: {
        location: path,
        'cache-control': 'no-store',
        ...(clear ? { 'clear-site-data': '"cache", "storage"' } : {}),
      },
    });
  };
}

function codeOf(error: unknown) {
  const refused = refusalBehind(error);
  if (!refused) log.error({ err: error }, 'unexpected in a form');
  return refused ? outward[refused instanceof Refused ? refused.reason : 'unavailable'].code : 'unavailable';
}
