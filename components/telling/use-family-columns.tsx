'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import type { TellingFilter, TellingLine, TellingPage } from '@/lib/repatriation/schema';
import { KinshipChip } from './kinship-chip';
import { OpenTask } from './open-task';
import { useTellingWords } from './use-telling-words';

/** The columns of one part of the list. */
export function useFamilyColumns(tab: TellingFilter['tab'], page: TellingPage | undefined): Column<TellingLine>[] {
  const family = useFamilyAndNews();
  const task = useTaskColumns(page?.now);
  const end = useLastColumn(tab, page);
  if (tab === 'to-open') return [...family, ...end];
  const over = tab === 'told' || tab === 'withdrawn';
  return [...family, ...task.filter(({ key }) => !over || key !== 'due'), ...end];
}

function useFamilyAndNews(): Column<TellingLine>[] {
  const t = useTranslations('telling');
  const inquiries = useTranslations('inquiries');
  return [
    {
      key: 'family',
      header: t('list.family'),
      cell: ({ family }) => (
        <>
          {family.inquirerName}
          <span className="font-normal text-text-quiet">, {inquiries(`relationship.${family.relationship}`)}</span>
        </>
      ),
    },
    {
      key: 'what',
      header: t('list.what'),
      cell: ({ what }) => <StatusChip tone={what === 'returned' ? 'good' : 'accent'}>{t(`what.${what}`)}</StatusChip>,
    },
    { key: 'about', header: t('list.about'), cell: ({ person }) => person.name, from: 'lg' },
    {
      key: 'kinship',
      header: t('list.kinship'),
      cell: ({ family }) => <KinshipChip kinship={family.kinship} />,
      from: 'md',
    },
  ];
}

function useTaskColumns(now: string | undefined): Column<TellingLine>[] {
  const t = useTranslations('telling');
  const words = useTellingWords();
  return [
    {
      key: 'officer',
      header: t('list.officer'),
      cell: ({ officer, mine }) =>
        mine ? t('list.you') : (officer ?? <span className="text-text-quiet">{t('list.nobody')}</span>),
    },
    { key: 'attempts', header: t('list.attempts'), cell: ({ attempts }) => attempts, figures: true, from: 'xl' },
    {
      key: 'due',
      header: t('list.due'),
      figures: true,
      from: 'md',
      cell: ({ dueAt, status }) => {
        if (!dueAt) return '—';
        const late = now !== undefined && dueAt < now && status !== 'reached' && status !== 'withdrawn';
        return (
          <>
            {words.moment(dueAt)}
            {late && <span className="block font-medium text-bad text-xs">{t('list.overdue')}</span>}
          </>
        );
      },
    },
  ];
}

function useLastColumn(tab: TellingFilter['tab'], page: TellingPage | undefined): Column<TellingLine>[] {
  const t = useTranslations('telling');
  const words = useTellingWords();
  if (tab === 'told')
    return [
      {
        key: 'reached',
        header: t('list.reached'),
        cell: ({ reachedAt }) => reachedAt && words.moment(reachedAt),
        figures: true,
      },
    ];
  if (tab !== 'to-open' || !page?.mayOpen) return [];
  return [
    {
      key: 'open',
      header: <span className="sr-only">{t('list.action')}</span>,
      cell: (line) => <OpenTask line={line} />,
    },
  ];
}
