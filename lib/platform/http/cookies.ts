import 'server-only';
import { env } from '../env';

const overHttps = () => env.HOMEWARD_URL.startsWith('https:');
const named = (name: string) => (overHttps() ? `__Host-${name}` : name);

/** A cookie this site set, or null. */
export function cookieOf(request: Request, name: string): string | null {
  const wanted = `${named(name)}=`;
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length) || null;
}

/** A `Set-Cookie` line: out of reach of scripts, sent to this site alone. Without `seconds` it ends with the browser. */
export const cookieLine = (name: string, value: string, seconds?: number) =>
  [
    `${named(name)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(overHttps() ? ['Secure'] : []),
    ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
  ].join('; ');

/** The line that makes a browser forget a cookie. */
export const forgetLine = (name: string) => cookieLine(name, '', 0);
