import 'server-only';

/**
 * The network a request came from, for wide limits: /24 of an IPv4 address, /64 of an IPv6 one. Only the last entry of
 * X-Forwarded-For is believed: the one written by our own proxy, or by the server itself when there is none.
 */
export function networkOf(headers: Headers): string {
  const address =
    (headers.get('x-forwarded-for') ?? '')
      .split(',')
      .at(-1)
      ?.trim()
      .replace(/^::ffff:/i, '') ?? '';
  if (/^\d+(\.\d+){3}$/.test(address)) return address.split('.').slice(0, 3).join('.');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : 'unknown';
}
