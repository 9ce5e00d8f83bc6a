'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { translator } from '@/lib/i18n/translator';
import type { TellingCase } from '@/lib/repatriation/schema';

const never = ['place', 'health', 'source', 'others', 'promise'] as const;

/** What to say, word by word, in the family's language; and what is never said. The place of detention comes first. */
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
          <h3 className="mb-1 font-medium text-good">
            {t('script.say')}
            {other && <span className="font-normal text-text-quiet"> ({t('script.inTheirs')})</span>}
          </h3>
          <ol lang={family.language} className="flex list-decimal flex-col gap-1.5 pl-5">
            <li>{theirs('script.first')}</li>
            <li>{theirs('script.second')}</li>
            <li className="font-medium">{theirs(`script.news.${what}`)}</li>
            <li>{theirs('script.last')}</li>
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
