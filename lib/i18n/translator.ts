import { createTranslator } from 'use-intl/core';
import type { Locale } from './locales';
import { type Messages, messagesOf, type Namespace } from './messages';

/**
 * Words outside React: the family's pages, mails, PDFs. A missing key throws, because a family must never be sent
 * the name of a key; the test of the messages finds it first.
 */
export const translator = <const N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator<Messages, N>({
    locale,
    namespace: namespace as never,
    messages: messagesOf(locale),
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  });
