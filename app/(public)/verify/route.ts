import { localeOf } from '@/lib/platform/http/reader';

/** GET /verify?list=… — the address printed on every page of a list: to the page that checks it, in the reader's language. */
export const GET = async (request: Request): Promise<Response> =>
  new Response(null, {
    status: 303,
    headers: {
      location: `/${localeOf(request.headers)}/verify${queryOf(request)}`,
      vary: 'Accept-Language, Cookie',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
    },
  });

/** The hash alone is carried on, whatever else the address says. */
function queryOf(request: Request) {
  const list = new URL(request.url).searchParams.get('list');
  return list === null ? '' : `?${new URLSearchParams({ list: list.slice(0, 200) })}`;
}
