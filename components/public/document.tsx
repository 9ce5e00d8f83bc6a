/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Office } from '@/lib/inquiries/queries/office';
import { assetHref } from './assets';
import type { Words } from './words';

export type Frame = {
  words: Words;
  office: Office;
  /** The address without its language, for the switch of languages. */
  path: string;
  /** Says nothing about whom one seeks: it stays in the history of the browser. */
  title: string;
  /** True when the page shows errors: its title says so first. */
  faulty?: boolean;
  /** The id of the page's form: the switch of languages then sends it, and nothing typed is lost. */
  form?: string;
  /** False for pages that search engines may show. */
  personal?: boolean;
};

/** A whole page of the family's side as HTML. It is complete without style and without script. */
export function documentOf(frame: Frame, children: ComponentChildren): string {
  return `<!doctype html>${render(<Page {...frame}>{children}</Page>)}`;
}

function Page({ children, ...frame }: Frame & { children: ComponentChildren }) {
  const { words, title, faulty, personal = true } = frame;
  const { t, locale } = words;
  const shown = `${title} – ${t('name')}`;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{faulty ? t('errorTitle', { title: shown }) : shown}</title>
        {personal ? <meta name="robots" content="noindex, nofollow" /> : null}
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assetHref('family.css')} />
        <link rel="icon" href={assetHref('mark.svg')} type="image/svg+xml" />
        <script src={assetHref('family.js')} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <Exit words={words} />
        <Head {...frame} />
        <main id="main">{children}</main>
        <Foot {...frame} />
      </body>
    </html>
  );
}

function Exit({ words: { t, locale } }: { words: Words }) {
  return (
    <form class="exit" id="exit" method="post" action={`/${locale}/calendar`}>
      <button type="submit">{t('exit.button')}</button>
    </form>
  );
}

function Head({ words, path, form }: Frame) {
  const { t, locale } = words;
  return (
    <header class="head">
      <a class="name" href={`/${locale}`}>
        {t('name')}
      </a>
      {form ? <DefaultButton label={t('send')} form={form} /> : null}
      <nav aria-label={t('languages.label')}>
        <ul class="languages">
          {locales.map((other) => (
            <li key={other}>
              <LanguageChoice words={words} other={other} path={path} form={form} />
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

// The Enter key presses a form's first button. Without this one it would be a language.
const DefaultButton = ({ label, form }: { label: string; form: string }) => (
  <button class="away" type="submit" form={form} tabIndex={-1} aria-hidden="true">
    {label}
  </button>
);

type Choice = { words: Words; other: Locale; path: string; form: string | undefined };

// Each language in itself, for whoever cannot read the one that is shown.
const ownName: Record<Locale, string> = { uk: 'Українська', ru: 'Русский', en: 'English' };

function LanguageChoice({ words: { locale }, other, path, form }: Choice) {
  const name = ownName[other];
  if (other === locale)
    return (
      <b lang={other} aria-current="true">
        {name}
      </b>
    );
  if (form)
    return (
      <button class="link" type="submit" form={form} name="language" value={other} lang={other} formNoValidate>
        {name}
      </button>
    );
  return (
    <a href={`/${other}${path ? `/${path}` : ''}`} lang={other} hreflang={other}>
      {name}
    </a>
  );
}

function Foot({ words: { t, locale }, office }: Frame) {
  return (
    <footer class="foot">
      <p>
        <strong>{t('money.never')}</strong> <a href={`/${locale}/check-a-message`}>{t('money.check')}</a>
      </p>
      {office.phone ? (
        <p>
          {t('reach.phone')}: <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{office.phone}</a>
          {office.hours ? ` (${office.hours})` : ''}
        </p>
      ) : null}
      <ul>
        <li>
          <a href={`/${locale}/open`}>{t('links.open')}</a>
        </li>
        <li>
          <a href={`/${locale}/about-your-data`}>{t('links.data')}</a>
        </li>
      </ul>
      <p class="quiet">{t('exit.explained')}</p>
    </footer>
  );
}
