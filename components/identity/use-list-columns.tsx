'use client';

import { useLocale, useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import { formatAge } from '@/lib/i18n/formats';
import type { IdentityLists } from '@/lib/identity/schema/lists';
import { Mark } from './mark';
import { WayWords } from './plan-panel';
import { useIdentityWords } from './use-identity-words';

type Row<List extends Exclude<keyof IdentityLists, 'more'>> = NonNullable<IdentityLists[List]>[number];

/** Identities that need somebody: which, why, since when. */
export function useAttentionColumns(now: string): Column<Row<'attention'>>[] {
  const t = useTranslations('identity');
  const locale = useLocale();
  const words = useIdentityWords();
  return [
    { key: 'person', header: t('column.person'), cell: ({ person }) => words.person(person) },
    {
      key: 'case',
      header: t('column.case'),
      cell: ({ caseNumber, subjectKind }) => `${words.case(caseNumber)}, ${t(`kind.${subjectKind}`)}`,
      from: 'md',
    },
    {
      key: 'why',
      header: t('column.why'),
      cell: ({ kind }) => <Mark tone="warn">{t(`attention.${kind}`)}</Mark>,
    },
    {
      key: 'since',
      header: t('column.since'),
      cell: ({ since }) => (since ? formatAge(locale, since, now) : '—'),
      figures: true,
      from: 'lg',
    },
  ];
}

/** Laboratories that are late: about whom, how long. */
export function useOverdueColumns(): Column<Row<'overdue'>>[] {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return [
    { key: 'person', header: t('column.person'), cell: ({ person }) => words.person(person) },
    {
      key: 'laboratory',
      header: t('column.laboratory'),
      cell: ({ laboratory, reference }) => [laboratory, reference].filter(Boolean).join(', '),
    },
    {
      key: 'expected',
      header: t('column.expected'),
      cell: ({ expectedBy }) => words.day(expectedBy),
      figures: true,
      from: 'md',
    },
    { key: 'late', header: t('column.late'), cell: ({ daysLate }) => t('days', { count: daysLate }), figures: true },
  ];
}

/** Consents that ended or end soon while a sample exists. */
export function useConsentColumns(): Column<Row<'consents'>>[] {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return [
    { key: 'person', header: t('column.person'), cell: ({ person }) => words.person(person) },
    {
      key: 'donor',
      header: t('column.donor'),
      cell: ({ donorNumber, relation }) => `${words.donor(donorNumber)}, ${words.relation(relation, null)}`,
    },
    {
      key: 'ends',
      header: t('column.ends'),
      cell: ({ ended, expiresOn }) =>
        ended ? (
          <StatusChip tone="warn">
            {expiresOn ? t('consent.ended', { day: words.day(expiresOn) ?? '' }) : t('consent.none')}
          </StatusChip>
        ) : (
          words.day(expiresOn)
        ),
    },
  ];
}

/** Families whose samples do not yet make a strong comparison, with the shortest way there. */
export function useNeededColumns(): Column<Row<'needed'>>[] {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return [
    { key: 'person', header: t('column.person'), cell: ({ person }) => words.person(person) },
    { key: 'reached', header: t('column.reached'), cell: ({ reached }) => t(`plan.short.${reached ?? 'none'}`) },
    { key: 'donors', header: t('column.donors'), cell: ({ donors }) => donors, figures: true, from: 'md' },
    {
      key: 'next',
      header: t('column.next'),
      cell: ({ plan }) => (plan.ways[0] ? <WayWords way={plan.ways[0]} /> : t('plan.nobody')),
    },
  ];
}
