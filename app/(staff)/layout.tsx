import './staff.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { chosenTheme, themeCookie } from '@/components/shell/preferences';
import { Providers } from '@/components/shell/providers';

/** Titles say where one is, never whom one reads about: they stay in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  const name = t('app.name');
  return {
    title: { default: name, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The staff's pages. The theme is written by the server, so that a page never flashes in the other one. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [locale, cookieJar] = await Promise.all([getLocale(), cookies()]);
  return (
    <html lang={locale} data-theme={chosenTheme(cookieJar.get(themeCookie)?.value)} suppressHydrationWarning>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
