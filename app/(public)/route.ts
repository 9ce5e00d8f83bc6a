import { localeOf } from '@/lib/platform/http/reader';

/** GET / — to the first page in the reader's language. */
export const GET = async (request: Request): Promise<Response> =>
  new Response(null, {
    status: 303,
    headers: {
      location: `/${localeOf(request.headers)}`,
      vary: 'Accept-Language, Cookie',
      'cache-control': 'no-store',
    },
  });
