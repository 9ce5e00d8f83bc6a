/** The languages the house speaks. Adding one means adding a folder of messages; a test compares the keys. */
export const locales = ['uk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'uk';

/** The cookie in which a reader's choice of language is kept; read by `request.ts` and by the family's pages. */
export const localeCookie = 'homeward-locale';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/**
 * The reader's language: the one they chose, else the first of ours their browser asks for, else Ukrainian.
 * Quality values are honoured; regions are ignored (`ru-KZ` reads as `ru`).
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
      const quality = settings.map((setting) => setting.trim()).find((setting) => setting.startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number.parseFloat(quality.slice(2)) || 0 : 1 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((wish) => wish.language)
    .find(isLocale);
  return wanted ?? defaultLocale;
}

/** The tag given to `Intl`: English dates are written day first here, because the work is read by many countries. */
export const intlTag: Record<Locale, string> = { uk: 'uk', ru: 'ru', en: 'en-GB' };
