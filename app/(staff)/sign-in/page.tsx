import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Brand } from '@/components/shell/brand';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { isTheme, themeCookie } from '@/components/shell/preferences';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { problemOf } from './problems';
import { SignInForm } from './sign-in-form';

export async function generateMetadata() {
  const t = await getTranslations('sign-in');
  return { title: t('title') };
}

type SignInPageProps = { searchParams: Promise<{ problem?: string | string[]; next?: string | string[] }> };

/** The staff's door. A second step (a code from a telephone) will be a page of its own after this one. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, asked, cookieJar] = await Promise.all([getTranslations('sign-in'), searchParams, cookies()]);
  const theme = cookieJar.get(themeCookie)?.value;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col gap-6 px-4 py-8 sm:py-16">
      <Brand href="/" />
      <div className="flex flex-col gap-2">
        <h1 className="font-semibold text-2xl leading-8">{t('title')}</h1>
        <p className="text-text-quiet">
          {t('purpose')}{' '}
          <a href="/" className="text-accent underline underline-offset-2">
            {t('family')}
          </a>
        </p>
      </div>
      <SignInForm problem={problemOf(asked.problem)} next={typeof asked.next === 'string' ? asked.next : ''} />
      <p className="border-line border-t pt-4 text-[0.8125rem] text-text-quiet">
        {t('forgot')} {t('recorded')}
      </p>
      <div className="mt-auto flex flex-wrap justify-between gap-2">
        <LanguageSwitch />
        <ThemeSwitch theme={isTheme(theme) ? theme : 'system'} />
      </div>
    </main>
  );
}
