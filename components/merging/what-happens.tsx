'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { intlTag } from '@/lib/i18n/locales';
import { type MergeComparison, movingKinds } from '@/lib/matching/schema/merge';

/** What joining will do, in words: what moves, what is led where, who sees what, and that families see nothing. */
export function WhatHappens({ comparison }: { comparison: MergeComparison }) {
  const t = useTranslations('merging.effect');
  const locale = useLocale();
  const { kept, gone, moving } = comparison;
  const counted = movingKinds.filter((kind) => moving[kind] > 0).map((kind) => t(kind, { count: moving[kind] }));
  const things = new Intl.ListFormat(intlTag[locale], { type: 'conjunction' }).format(counted);
  return (
    <Section title={t('title')}>
      <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
        <li>
          {counted.length > 0 ? t('moves', { number: kept.number, things }) : t('nothing', { gone: gone.number })}
        </li>
        <li>{t('gone', { gone: gone.number, kept: kept.number })}</li>
        <li>{t('decisions', { gone: gone.number, kept: kept.number })}</li>
        {moving.shares > 0 && <li>{t('sharesWhat')}</li>}
        <li>{t('travel')}</li>
        <li>{t('families')}</li>
        <li>{t('undo')}</li>
      </ul>
    </Section>
  );
}
