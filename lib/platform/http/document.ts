import 'server-only';
import { randomUUID } from 'node:crypto';
import { isLocale, type Locale } from '../../i18n/locales';
import { outward } from '../../kernel/outward';
import { Refused } from '../../kernel/refusal';
import { withContext } from '../context';
import { refusalBehind } from '../database-errors';
import { must } from '../demand';
import { env } from '../env';
import { log } from '../log';
import { networkOf } from './address';
import { bodyWithin, formOf } from './body';
import { sameOrigin } from './origin';
import { localeOf } from './reader';

export type Form = Readonly<Record<string, string>>;

/** One request for one of the family's pages, read and checked. `path` is the address without its language. */
export type Visit = {
  readonly request: Request;
  readonly locale: Locale;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly form: Form;
  readonly network: string;
  readonly now: Date;
};

type Extra = { cookies?: readonly string[]; headers?: Readonly<Record<string, string>> };
export type Reply =
  | ({ html: string; status?: number } & Extra)
  | ({ goTo: string } & Extra)
  | ({ file: Uint8Array<ArrayBuffer>; name: string; type: string } & Extra);

/** How a refusal looks as a page; null is a bug of ours. The same refusal code must give the same bytes. */
export type RefusalPage = (visit: Visit, refused: Refused | null) => string | Promise<string>;

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const headersOfDocument = () => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it browsers send `Origin: null` and our own forms would be refused.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(env.HOMEWARD_URL.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000' } : {}),
});

type NextContext = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * Makes the family's page handlers: a complete document for every request. Posts come from our own pages and within
 * `cap` bytes; a refusal is a page with its code, hidden and missing are the same page, a bug is a page without detail.
 */
export const documents =
  (refusalPage: RefusalPage) =>
  (work: (visit: Visit) => Promise<Reply>, { cap = 64 * 1024 }: { cap?: number } = {}) =>
  async (request: Request, next: NextContext): Promise<Response> => {
    const requestId = randomUUID();
    let visit = visitOf(request, textOnly(await next.params));
    try {
      if (!isLocale(new URL(request.url).pathname.split('/')[1])) throw new Refused('not-found');
      if (request.method === 'POST') {
        must(sameOrigin(request));
        visit = { ...visit, form: single(formOf(await bodyWithin(request, cap))) };
      }
      return responseOf(await withContext({ requestId }, () => work(visit)));
    } catch (error) {
      const refused = refusalBehind(error);
      // The path alone: what was typed never reaches the log.
      if (!refused) log.error({ requestId, path: visit.path, err: error }, 'unexpected on a page');
      return responseOf(await refusal(visit, refused, refusalPage));
    }
  };

async function refusal(visit: Visit, refused: Refused | null, page: RefusalPage): Promise<Reply> {
  const html = await page(visit, refused);
  if (!refused) return { html, status: 500 };
  return { html, status: outward[refused.reason].status, headers: retryAfter(refused) };
}

/** `Retry-After`, for answers that will be different later. */
export const retryAfter = (refused: Refused): Record<string, string> =>
  refused.more.retryAfterSeconds ? { 'retry-after': String(refused.more.retryAfterSeconds) } : {};

function visitOf(request: Request, params: Record<string, string>): Visit {
  const { pathname } = new URL(request.url);
  const [, first, ...rest] = pathname.split('/');
  const locale = isLocale(first) ? first : localeOf(request.headers);
  const path = isLocale(first) ? rest.join('/') : '';
  return { request, locale, path, params, form: {}, network: networkOf(request.headers), now: new Date() };
}

const textOnly = (params: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(params).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

const single = (form: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));

function responseOf(reply: Reply): Response {
  const headers = new Headers({ ...headersOfDocument(), ...reply.headers });
  for (const line of reply.cookies ?? []) headers.append('set-cookie', line);
  if ('goTo' in reply) {
    headers.set('location', reply.goTo);
    return new Response(null, { status: 303, headers });
  }
  if ('file' in reply) {
    headers.set('content-type', reply.type);
    headers.set('content-disposition', `attachment; filename="${reply.name}"`);
    return new Response(reply.file, { headers });
  }
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(reply.html, { status: reply.status ?? 200, headers });
}
