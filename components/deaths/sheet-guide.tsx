'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { DeathSheet } from '@/lib/deaths/schema/view';

const before = ['check', 'together', 'time'] as const;
const there = ['inside', 'silence', 'know', 'stay', 'paper'] as const;
const never = ['message', 'details', 'others', 'hope', 'sign'] as const;

/** The words as they were given to the officer, and how one behaves. */
export function SheetGuide({ sheet }: { sheet: DeathSheet }) {
  const t = useTranslations('deaths.sheet');
  return (
    <>
      <Section title={t('say')}>
        <p
          lang={sheet.language}
          className="max-w-prose whitespace-pre-line text-base leading-7 print:text-sm print:leading-5"
        >
          {sheet.script}
        </p>
      </Section>
      <div className="grid gap-4 md:grid-cols-2 print:break-inside-avoid">
        <Section title={t('before')}>
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {before.map((one) => (
              <li key={one}>{t(`guide.before.${one}`)}</li>
            ))}
          </ul>
          <h3 className="mt-4 mb-1 font-semibold">{t('never')}</h3>
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {never.map((one) => (
              <li key={one}>{t(`guide.never.${one}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('there')}>
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {there.map((one) => (
              <li key={one}>{t(`guide.there.${one}`)}</li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
