import 'server-only';
import { type Decision, no, yes } from '../../kernel/decision';
import { env } from '../env';

/*
 * A write must come from our own pages. Browsers say where it comes from (Sec-Fetch-Site, Origin); a request that says
 * another origin is refused. One that says nothing carries no browser's cookies worth stealing, so it is refused only
 * when it does bring a cookie.
 */
export function sameOrigin(request: Request): Decision {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return no('wrong-origin');
  const origin = request.headers.get('origin');
  if (!origin) return site || !request.headers.has('cookie') ? yes : no('wrong-origin');
  const own = [request.headers.get('host'), new URL(env.HOMEWARD_URL).host];
  return URL.canParse(origin) && own.includes(new URL(origin).host) ? yes : no('wrong-origin');
}
