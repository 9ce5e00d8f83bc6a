'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Section } from '@/components/ui/section';
import { useWrite } from '@/components/ui/use-write';
import { debriefKeys } from '@/lib/debriefs/hooks';
import { sendShowing } from '@/lib/debriefs/hooks/albums';
import { layouts } from '@/lib/debriefs/rules/album';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import { type Locale, locales } from '@/lib/i18n/locales';

/** What is read out before an album is shown, in each language a witness may speak. */
export type Instructions = Readonly<Record<Locale, readonly string[]>>;

/** Before the pictures: the words to read out in the person's own language, and how they will be shown. */
export function StartShowing({ album, instructions }: { album: AlbumLine; instructions: Instructions }) {
  const t = useTranslations('debriefs.album');
  const common = useTranslations('common.language');
  const router = useRouter();
  const [language, setLanguage] = useState<Locale>('uk');
  const write = useWrite((attempt: Parameters<typeof sendShowing>[1]) => sendShowing(album.id, attempt), {
    refresh: [debriefKeys.all],
    done: t('started'),
  });
  const start = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const layout = String(new FormData(event.currentTarget).get('layout'));
    const place = `/debriefs/albums/${album.id}/showing?${new URLSearchParams({ language, layout })}`;
    write.mutate({ version: album.version }, { onSuccess: () => router.push(place) });
  };
  return (
    <Section title={t('before')}>
      <form onSubmit={start} noValidate className="flex max-w-prose flex-col gap-4">
        <ErrorSummary errors={write.faults} />
        <RadioGroup
          name="language"
          legend={t('language')}
          inline
          value={language}
          options={locales.map((value) => ({ value, label: common(value) }))}
          inputProps={{ onChange: (event) => setLanguage(event.target.value as Locale) }}
        />
        <div>
          <h3 id="read-out" className="pb-1 font-medium">
            {t('readOut')}
          </h3>
          <ul
            lang={language}
            aria-labelledby="read-out"
            className="flex flex-col gap-2 border-accent border-l-4 pl-4 text-base leading-7"
          >
            {instructions[language].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <RadioGroup
          name="layout"
          legend={t('layout')}
          defaultValue={layouts[0]}
          options={layouts.map((value) => ({ value, label: t(`layouts.${value}`), hint: t(`layoutHints.${value}`) }))}
        />
        <p className="text-text-quiet">{t('once', { count: album.pictures })}</p>
        <Button type="submit" look="main" busy={write.isPending} className="self-start">
          {t('start')}
        </Button>
      </form>
    </Section>
  );
}
