import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, isLocale, localeCookie } from './locales';
import { messagesOf } from './messages';
import { houseTimeZone } from './time-zone';

/** next-intl's configuration for one request of the staff's side. There is no language in the address. */
export default getRequestConfig(async ({ locale: asked }) => {
  const [cookieJar, head] = await Promise.all([cookies(), headers()]);
  const chosen = isLocale(asked) ? asked : cookieJar.get(localeCookie)?.value;
  const locale = chooseLocale(chosen, head.get('accept-language'));
  return { locale, messages: messagesOf(locale), timeZone: houseTimeZone() };
});
