import 'server-only';
import { type Decision, no, yes } from '../../kernel/decision';
import { env } from '../env';

/*
 * A write must come from our own pages. Browsers say where it comes from: Sec-Fetch-Site, Origin, and old ones, which
 * send neither with a form, by Referer (our pages ask for it: `Referrer-Policy: same-origin`). A request that names
 * another origin is refused. One that names none carries no browser's cookies worth stealing, so it is refused only when
 * it does bring a cookie.
 */
export function sameOrigin(request: Request): Decision {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return no('wrong-origin');
  const from = request.headers.get('origin') ?? request.headers.get('referer');
  if (!from) return site || !request.headers.has('cookie') ? yes : no('wrong-origin');
  const own = [request.headers.get('host'), new URL(env.HOMEWARD_URL).host];
  return URL.canParse(from) && own.includes(new URL(from).host) ? yes : no('wrong-origin');
}
