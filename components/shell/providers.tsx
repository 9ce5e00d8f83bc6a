import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BrowserProviders } from './browser-providers';

/** Words, cache, address state and notes for the staff's pages. The words of the family's pages stay on the server. */
export async function Providers({ children }: { children: ReactNode }) {
  const { public: _familyWords, ...messages } = await getMessages();
  return (
    <NextIntlClientProvider messages={messages}>
      <BrowserProviders>{children}</BrowserProviders>
    </NextIntlClientProvider>
  );
}
