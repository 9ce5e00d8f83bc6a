import 'server-only';
import { chooseLocale, type Locale, localeCookie } from '../../i18n/locales';

/** The language of whoever sent this request: their chosen one, else what their browser asks for. */
export function localeOf(headers: Headers): Locale {
  const cookie = headers.get('cookie') ?? '';
  const chosen = cookie
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === localeCookie)?.[1];
  return chooseLocale(chosen, headers.get('accept-language'));
}
