import { randomUUID } from 'node:crypto';
import { isTheme, themeCookie } from '@/components/shell/preferences';
import { isLocale, localeCookie } from '@/lib/i18n/locales';
import { must } from '@/lib/platform/demand';
import { env } from '@/lib/platform/env';
import { bodyWithin, formOf } from '@/lib/platform/http/body';
import { sameOrigin } from '@/lib/platform/http/origin';
import { guarded } from '@/lib/platform/http/route';

const year = 60 * 60 * 24 * 365;
/** The longest form this door reads: two codes and an address. */
const cap = 4096;

/**
 * POST /api/preferences — keeps the reader's language or appearance in a cookie and leads back to the page they came
 * from. Anybody may: nothing about a case is touched. Values it does not know are left alone.
 */
export const POST = (request: Request): Promise<Response> =>
  guarded(request, randomUUID(), async () => {
    must(sameOrigin(request));
    const { locale, theme, back } = formOf(await bodyWithin(request, cap));
    const headers = new Headers({ location: pathBack(request, back), 'cache-control': 'no-store' });
    if (isLocale(locale)) headers.append('set-cookie', cookieOf(localeCookie, locale));
    if (isTheme(theme)) headers.append('set-cookie', cookieOf(themeCookie, theme));
    return new Response(null, { status: 303, headers });
  });

const cookieOf = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${env.HOMEWARD_URL.startsWith('https:') ? '; Secure' : ''}`;

/** The page they came from, if it is one of ours: a path and query only, so that nobody is led elsewhere. */
function pathBack(request: Request, asked: unknown): string {
  const wanted = typeof asked === 'string' && asked.startsWith('/') ? asked : (request.headers.get('referer') ?? '/');
  if (!URL.canParse(wanted, env.HOMEWARD_URL)) return '/';
  const { host, pathname, search } = new URL(wanted, env.HOMEWARD_URL);
  const own = [new URL(env.HOMEWARD_URL).host, request.headers.get('host')];
  // A path that begins with two slashes would itself be read as another host.
  return own.includes(host) && !pathname.startsWith('//') ? pathname + search : '/';
}
