'use client';

import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { AgreementLine } from '@/lib/agreements/rules/content';
import type { Criterion } from '@/lib/agreements/rules/criteria';
import type { ComparedPart } from '@/lib/agreements/rules/differences';
import type { Party } from '@/lib/agreements/schema/agreement';
import { formatDay, formatMoment } from '@/lib/i18n/formats';

/** Sides, days, people and what a line says, in this reader's language. */
export function useAgreementWords() {
  const t = useTranslations('agreements');
  const prisoners = useTranslations('prisoners');
  const locale = useLocale();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const oneOf = (codes: readonly string[]) => format.list(codes, { type: 'disjunction' });
  const criterion = ({ health, category, sex, ageUnder, ageFrom, heldMonths }: Criterion) =>
    format.list(
      [
        health && t('whom.health', { codes: oneOf(health.map((code) => prisoners(`health.${code}`))) }),
        category && t('whom.category', { codes: oneOf(category.map((code) => prisoners(`categories.${code}`))) }),
        sex && t('whom.female'),
        ageFrom !== undefined && t('whom.ageFrom', { n: ageFrom }),
        ageUnder !== undefined && t('whom.ageUnder', { n: ageUnder }),
        heldMonths !== undefined && t('whom.heldMonths', { n: heldMonths }),
      ].filter((part): part is string => typeof part === 'string'),
      { type: 'unit' },
    );
  return {
    party: (party: Party) => party[locale as 'uk' | 'ru' | 'en'] ?? party.en,
    day: (text: string) => formatDay(locale, `${text}T12:00:00Z`, { timeZone: 'UTC', short: true }),
    moment: (text: string | undefined) => (text ? formatMoment(locale, text, { timeZone, short: true }) : '—'),
    name: (name: string | null | undefined) => name ?? t('somebody'),
    number: (figure: number) => format.number(figure),
    parts: (parts: readonly ComparedPart[]) =>
      format.list(
        parts.map((part) => t(`part.${part}`)),
        { type: 'unit' },
      ),
    /** The mode of a line with its numbers, and beneath it how many at most. */
    says: ({ mode, give = 0, take = 0, offered }: AgreementLine) => [
      t(`says.${mode}`, { give, take }),
      ...(offered === undefined ? [] : [t('says.offered', { offered })]),
    ],
    /** Whom a line is for, one sentence for each criterion. */
    whom: ({ criteria }: Pick<AgreementLine, 'criteria'>) =>
      criteria.length > 0 ? criteria.map(criterion) : [t('whom.anybody')],
  };
}
