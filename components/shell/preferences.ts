/** How a reader likes it, kept in cookies: no account is needed for it and it follows the browser, not the person. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'homeward-theme';
export const railCookie = 'homeward-rail';

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** The `data-theme` of the page: nothing when the system decides. */
export const chosenTheme = (cookie: string | undefined): 'light' | 'dark' | undefined =>
  cookie === 'light' || cookie === 'dark' ? cookie : undefined;
