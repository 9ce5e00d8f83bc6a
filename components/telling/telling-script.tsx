'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { translator } from '@/lib/i18n/translator';
import type { TellingCase } from '@/lib/repatriation/schema';

const never = ['place', 'health', 'source', 'others', 'promise'] as const;

/** What to say, the news itself in the family's own language; and what is never said. The place of detention comes first. */
export function TellingScript({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const locale = useLocale();
  const { what, family } = telling;
  const theirs = translator(family.language, 'telling');
  const other = family.language !== locale;
  return (
    <Section title={t('script.title')}>
      <div className="grid gap-4 md:grid-cols-2">
        <div>
          <h3 className="mb-1 font-medium text-good">{t('script.say')}</h3>
          <ol className="flex list-decimal flex-col gap-1.5 pl-5">
            <li>{t('script.first')}</li>
            <li>{t('script.second')}</li>
            <li>
              <p lang={family.language} className="font-medium">
                {theirs(`script.quote.${what}`)}
              </p>
              {other && <p className="text-text-quiet">{t(`script.quote.${what}`)}</p>}
              <p>{t('script.wait')}</p>
            </li>
            <li>{t('script.last')}</li>
          </ol>
        </div>
        <div>
          <h3 className="mb-1 font-medium text-bad">{t('script.never')}</h3>
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {never.map((one) => (
              <li key={one}>{t(`script.no.${one}`)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
