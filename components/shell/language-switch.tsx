'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { locales } from '@/lib/i18n/locales';

/** Where the reader is, so that a preference brings them back to the same page. */
export function BackField() {
  const query = useSearchParams().toString();
  const path = usePathname();
  return <input type="hidden" name="back" value={query ? `${path}?${query}` : path} />;
}

export const segmentClass = (current: boolean) =>
  cx(
    'flex h-7 min-w-7 items-center justify-center px-1.5 text-[0.8125rem] first:rounded-l-[5px] last:rounded-r-[5px] focus-visible:-outline-offset-2',
    current ? 'bg-accent-wash font-medium text-accent' : 'text-text-quiet hover:bg-surface-sunk hover:text-text',
  );

/** The three languages, each by its own name. A plain form: works before scripts have come and without them. */
export function LanguageSwitch() {
  const t = useTranslations('common.language');
  const current = useLocale();
  return (
    <form method="post" action="/api/preferences" className="inline-flex rounded-md border border-line">
      <BackField />
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a top bar; a fieldset would bring its own box */}
      <div role="group" aria-label={t('label')} className="flex">
        {locales.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            title={t(locale)}
            aria-label={`${shortName[locale]}, ${t(locale)}`}
            aria-pressed={locale === current}
            className={segmentClass(locale === current)}
          >
            {shortName[locale]}
          </button>
        ))}
      </div>
    </form>
  );
}

const shortName = { uk: 'Укр', ru: 'Рус', en: 'Eng' };
