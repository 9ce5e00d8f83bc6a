'use client';

import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { Criterion } from '@/lib/agreements/rules/criteria';
import { formatMoment } from '@/lib/i18n/formats';
import type { Priorities, Tier } from '@/lib/planning/rules/priority';
import { tiers } from '@/lib/planning/rules/priority';

/** Descriptions, tiers, moments and differences of the priorities in this reader's language. */
export function usePriorityWords() {
  const t = useTranslations('planning-policy');
  const policy = useTranslations('policy');
  const people = useTranslations('prisoners');
  const locale = useLocale();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const some = (values: readonly string[]) => format.list(values, { type: 'disjunction' });
  const criterion = ({ health, category, sex, ageUnder, ageFrom, heldMonths }: Criterion) => {
    const parts = [
      sex && t('criterion.women'),
      health &&
        health.length > 0 &&
        t('criterion.health', { values: some(health.map((one) => people(`health.${one}`))) }),
      category && category.length > 0 && some(category.map((one) => people(`categories.${one}`))),
      ageUnder !== undefined && t('criterion.ageUnder', { years: ageUnder }),
      ageFrom !== undefined && t('criterion.ageFrom', { years: ageFrom }),
      heldMonths !== undefined && t('criterion.heldMonths', { months: heldMonths }),
    ].filter((part) => typeof part === 'string');
    return parts.length > 0 ? format.list(parts) : t('criterion.nothing');
  };
  const tierName = (tier: Tier) => `${t('priorities.tier', { tier })} (${t(`priorities.tierNames.t${tier}`)})`;
  const criteriaOf = (content: Priorities, tier: Tier) => {
    const found = content.tiers.find((rule) => rule.tier === tier)?.criteria.map(criterion) ?? [];
    return found.length > 0 ? found.join('; ') : t(tier === 4 ? 'priorities.tierNames.t4' : 'priorities.nobody');
  };
  const limitsOf = ({ limits }: Priorities) => [
    t('priorities.proofOfLife', { days: limits.proofOfLifeDays }),
    t('priorities.wish', { days: limits.wishDays }),
  ];
  return {
    moment: (text: string | undefined) => (text ? formatMoment(locale, text, { timeZone, short: true }) : '—'),
    name: (name: string | null | undefined) => name ?? policy('somebody'),
    criterion,
    tierName,
    limitsOf,
    /** What a version says otherwise than another, tier by tier. */
    differences: (before: Priorities, after: Priorities) => [
      ...tiers.flatMap((tier) => {
        const [from, to] = [criteriaOf(before, tier), criteriaOf(after, tier)];
        return from === to ? [] : [t('priorities.was', { what: tierName(tier), from, to })];
      }),
      ...(['proofOfLifeDays', 'wishDays'] as const).flatMap((limit) =>
        before.limits[limit] === after.limits[limit]
          ? []
          : [
              t('priorities.was', {
                what: t(`priorities.${limit}`),
                from: String(before.limits[limit]),
                to: String(after.limits[limit]),
              }),
            ],
      ),
    ],
  };
}
