import 'server-only';
import type { Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translator';
import { outward } from '../../kernel/outward';
import type { Refused } from '../../kernel/refusal';

/** Never cached, never sniffed, never framed: the headers of every answer of the API. */
export const plainHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * An RFC 9457 problem document. Refusals that share an outward code are the same bytes: the body holds nothing that the
 * reason behind could change.
 */
export function problemOf(refused: Refused, locale: Locale): Response {
  const { status, code } = outward[refused.reason];
  const say = translator(locale, 'refusals');
  const faults = refused.more.faults?.map(({ at, code: fault }) => ({
    at,
    code: fault,
    message: sentence(say, `faults.${fault}`),
  }));
  const body = {
    type: `/problems/${code}`,
    title: sentence(say, code),
    status,
    code,
    ...(faults ? { faults } : {}),
    ...(refused.more.current !== undefined && status === 409 ? { current: refused.more.current } : {}),
  };
  const headers = new Headers({ ...plainHeaders, 'content-type': 'application/problem+json' });
  if (refused.more.retryAfterSeconds) headers.set('retry-after', String(refused.more.retryAfterSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}

type Say = ReturnType<typeof translator<'refusals'>>;
type Key = Parameters<Say>[0];

/** Codes come from many schemas; one without words of its own says in general that the answer cannot be read. */
const sentence = (say: Say, key: string) => say((say.has(key as Key) ? key : 'faults.invalid') as Key);

/** A bug: the outside hears no detail. */
export function bug(): Response {
  const body = { type: '/problems/internal', title: 'Internal error', status: 500, code: 'internal' };
  return new Response(JSON.stringify(body), {
    status: 500,
    headers: { ...plainHeaders, 'content-type': 'application/problem+json' },
  });
}
