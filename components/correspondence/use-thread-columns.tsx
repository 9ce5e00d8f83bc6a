'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import { daysBetween } from '@/lib/correspondence/rules/days';
import type { LineToDo, Matter, ThreadFilter } from '@/lib/correspondence/schema/threads';
import { NextStep } from './line-standing';
import { LineStateChip } from './state-chips';
import { useLetterWords } from './use-letter-words';

/** The columns of the list of matters. */
export function useMatterColumns(): Column<Matter>[] {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  return [
    {
      key: 'number',
      header: t('list.number'),
      cell: ({ number, person, purpose }) => (
        <>
          <span data-figures>{number}</span>{' '}
          <span className="font-normal">
            {person ? words.person({ names: person, number }) : t(`purposes.${purpose}`)}
          </span>
        </>
      ),
    },
    {
      key: 'with',
      header: t('list.correspondent'),
      cell: ({ correspondent }) => words.body(correspondent),
      from: 'md',
    },
    { key: 'purpose', header: t('list.purpose'), cell: ({ purpose }) => t(`purposes.${purpose}`), from: 'lg' },
    { key: 'people', header: t('list.people'), cell: ({ people }) => people, figures: true, from: 'md' },
    { key: 'waiting', header: t('list.waiting'), cell: ({ waiting }) => waiting || '—', figures: true },
    {
      key: 'overdue',
      header: t('list.overdue'),
      cell: ({ overdue }) => (overdue ? <StatusChip tone="bad">{overdue}</StatusChip> : '—'),
      figures: true,
    },
    {
      key: 'since',
      header: t('list.since'),
      cell: ({ oldestAsked }) => (oldestAsked ? words.day(oldestAsked) : '—'),
      figures: true,
      from: 'md',
    },
    {
      key: 'opened',
      header: t('list.opened'),
      cell: ({ openedAt }) => words.day(openedAt.slice(0, 10)),
      figures: true,
      from: 'xl',
    },
  ];
}

/** The columns of a list of people on whom something is to be done. */
export function useToDoColumns(tab: ThreadFilter['tab'], today: string): Column<LineToDo>[] {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const common: Column<LineToDo>[] = [
    {
      key: 'person',
      header: t('list.person'),
      cell: ({ names, recordNumber }) => words.person({ names, number: recordNumber }),
    },
    {
      key: 'record',
      header: t('list.record'),
      cell: ({ recordNumber }) => recordNumber,
      figures: true,
      className: 'text-left',
      from: 'lg',
    },
    {
      key: 'with',
      header: t('list.correspondent'),
      cell: ({ correspondent, number }) => `${words.body(correspondent)}, ${number}`,
      from: 'md',
    },
  ];
  const next: Column<LineToDo> = {
    key: 'next',
    header: t('list.next'),
    cell: (line) => <NextStep line={line} />,
    from: 'lg',
  };
  const own: Record<string, Column<LineToDo>[]> = {
    overdue: [
      {
        key: 'silent',
        header: t('list.silent'),
        cell: ({ silence }) => (silence ? words.days(silence.sinceFirst) : '—'),
        figures: true,
        from: 'md',
      },
      {
        key: 'overdue',
        header: t('list.overdue'),
        cell: ({ overdue }) => (overdue === null ? '—' : <StatusChip tone="bad">{words.days(overdue)}</StatusChip>),
        figures: true,
      },
      next,
    ],
    owed: [
      {
        key: 'since',
        header: t('list.owedSince'),
        cell: ({ owedSince }) =>
          owedSince && `${words.day(owedSince)} (${words.days(Math.max(0, daysBetween(owedSince, today)))})`,
        figures: true,
      },
      next,
    ],
    steps: [{ ...next, from: undefined }],
    deaths: [{ key: 'state', header: t('list.state'), cell: ({ state }) => <LineStateChip state={state} /> }, next],
  };
  return [...common, ...(own[tab] ?? [])];
}
