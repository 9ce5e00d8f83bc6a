'use client';

import { useTranslations } from 'next-intl';

/** On paper only: room for notes, and for the family's acknowledgement, which it is never pressed to give at once. */
export function SheetPaper() {
  const t = useTranslations('deaths.sheet.paper');
  return (
    <div className="hidden flex-col gap-6 print:flex">
      <section className="break-inside-avoid">
        <h2 className="font-semibold">{t('notes')}</h2>
        {[1, 2, 3, 4, 5, 6].map((line) => (
          <div key={line} className="h-9 border-line border-b" />
        ))}
      </section>
      <section className="break-inside-avoid">
        <h2 className="font-semibold">{t('acknowledgement')}</h2>
        <p className="pt-1">{t('acknowledgementWhat')}</p>
        <div className="grid grid-cols-3 gap-6 pt-10">
          {[t('name'), t('day'), t('signature')].map((label) => (
            <p key={label} className="border-line border-t pt-1 text-text-quiet">
              {label}
            </p>
          ))}
        </div>
      </section>
      <p className="text-text-quiet">{t('back')}</p>
    </div>
  );
}
