'use client';

import { useTranslations } from 'next-intl';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import { translator } from '@/lib/i18n/translator';

/** On paper only: room for the officer's notes, and on a sheet of its own, in the family's language, what the family may sign. */
export function SheetPaper({ sheet }: { sheet: DeathSheet }) {
  const t = useTranslations('deaths.sheet.paper');
  return (
    <div className="hidden print:block">
      <section className="break-inside-avoid">
        <h2 className="font-semibold">{t('notes')}</h2>
        {[1, 2, 3, 4, 5, 6].map((line) => (
          <div key={line} className="h-9 border-line border-b" />
        ))}
        <p className="pt-3 text-text-quiet">{t('back')}</p>
      </section>
      <Acknowledgement sheet={sheet} />
    </div>
  );
}

function Acknowledgement({ sheet }: { sheet: DeathSheet }) {
  const { language } = sheet;
  const theirs = translator(language, 'deaths');
  return (
    <section lang={language} className="break-before-page text-base leading-7">
      <h2 className="font-semibold">{theirs('sheet.paper.acknowledgement')}</h2>
      <p className="pt-4">{theirs(`sheet.paper.for.${sheet.what}`, { name: sheet.person.name })}</p>
      <p>{theirs('sheet.paper.nothingElse')}</p>
      <div className="grid grid-cols-3 gap-6 pt-14">
        {(['name', 'day', 'signature'] as const).map((line) => (
          <p key={line} className="border-line-strong border-t pt-1 text-sm text-text-quiet">
            {theirs(`sheet.paper.${line}`)}
          </p>
        ))}
      </div>
    </section>
  );
}
