'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { BackField, segmentClass } from './language-switch';
import { isTheme, type Theme, themes } from './preferences';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** As on this device, light or dark. With scripts it changes at once, without loading the page again. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useTranslations('common.theme');
  const [current, setCurrent] = useState(theme);

  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    const wanted = event.nativeEvent.submitter?.getAttribute('value');
    if (!isTheme(wanted)) return;
    event.preventDefault();
    setCurrent(wanted);
    if (wanted === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted;
    // A failure to keep the choice is not worth a message: it shows on the next page, and choosing again is one press.
    void fetch('/api/preferences', { method: 'POST', body: new URLSearchParams({ theme: wanted }) }).catch(
      () => undefined,
    );
  };

  return (
    <form
      method="post"
      action="/api/preferences"
      onSubmit={choose}
      className="inline-flex rounded-md border border-line"
    >
      <BackField />
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a top bar; a fieldset would bring its own box */}
      <div role="group" aria-label={t('label')} className="flex">
        {themes.map((each) => {
          const Icon = icons[each];
          return (
            <button
              key={each}
              type="submit"
              name="theme"
              value={each}
              title={t(each)}
              aria-label={t(each)}
              aria-pressed={each === current}
              className={segmentClass(each === current)}
            >
              <Icon aria-hidden className="size-4" />
            </button>
          );
        })}
      </div>
    </form>
  );
}
