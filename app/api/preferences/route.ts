import { isTheme, themeCookie } from '@/components/shell/preferences';
import { isLocale, localeCookie } from '@/lib/i18n/locales';

const year = 60 * 60 * 24 * 365;
/** The longest form this door reads: two codes and an address. */
const cap = 4096;

/**
 * Keeps the reader's language or appearance in a cookie and leads back to the page they came from. Anybody may: nothing
 * about a case is touched. Values it does not know are left alone.
 */
export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? cap + 1);
  if (!(length <= cap)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });

  const headers = new Headers({ location: pathBack(request, form.get('back')), 'cache-control': 'no-store' });
  const locale = form.get('locale');
  const theme = form.get('theme');
  if (isLocale(locale)) headers.append('set-cookie', cookieOf(localeCookie, locale, request));
  if (isTheme(theme)) headers.append('set-cookie', cookieOf(themeCookie, theme, request));
  return new Response(null, { status: 303, headers });
}

const cookieOf = (name: string, value: string, request: Request) =>
  `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${new URL(request.url).protocol === 'https:' ? '; Secure' : ''}`;

/** The page they came from, if it is one of ours: a path and query only, so that nobody is led elsewhere. */
function pathBack(request: Request, asked: unknown): string {
  const own = new URL(request.url).origin;
  const wanted = typeof asked === 'string' && asked.startsWith('/') ? asked : (request.headers.get('referer') ?? '/');
  if (!URL.canParse(wanted, own)) return '/';
  const { origin, pathname, search } = new URL(wanted, own);
  // A path that begins with two slashes would itself be read as another host.
  return origin === own && !pathname.startsWith('//') ? pathname + search : '/';
}
