'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import { ages } from '@/lib/correspondence/rules/breaches';
import type { BreachReport } from '@/lib/correspondence/schema/breaches';

type Line = BreachReport['counts'][number];

/** The report in numbers, one line a duty, with the article it rests on and the period it is counted by. */
export function BreachCounts({ report: { counts, people } }: { report: BreachReport }) {
  const t = useTranslations('correspondence');
  const period = ({ days, named }: Line) =>
    days === null
      ? t('breaches.own')
      : t(named ? 'breaches.named' : 'breaches.house', { days: t('days', { count: days }) });
  const figure = (count: number) => count || <span className="text-text-quiet">0</span>;
  const columns: Column<Line>[] = [
    {
      key: 'duty',
      header: t('breaches.duty'),
      cell: (line) => (
        <>
          {t(`duties.${line.duty}`)}
          <span className="block font-normal text-[0.8125rem] text-text-quiet">{period(line)}</span>
        </>
      ),
    },
    { key: 'article', header: t('breaches.article'), cell: ({ article }) => article },
    { key: 'overdue', header: t('breaches.overdue'), cell: ({ overdue }) => figure(overdue), figures: true },
    { key: 'late', header: t('breaches.late'), cell: ({ late }) => figure(late), figures: true, from: 'md' },
    { key: 'people', header: t('breaches.people'), cell: (line) => figure(line.people), figures: true, from: 'md' },
    { key: 'median', header: t('breaches.median'), cell: ({ median }) => median ?? '—', figures: true, from: 'md' },
    {
      key: 'age',
      header: t('breaches.age'),
      cell: (line) =>
        ages
          .filter((age) => line.ages[age] > 0)
          .map((age) => (
            <span key={age} className="block whitespace-nowrap">
              {t(`ages.${age}`)}: {line.ages[age]}
            </span>
          )),
      from: 'lg',
    },
    {
      key: 'possible',
      header: t('breaches.possible'),
      cell: ({ possible }) => figure(possible),
      figures: true,
      from: 'md',
    },
    {
      key: 'undated',
      header: t('breaches.undated'),
      cell: ({ undated }) => figure(undated),
      figures: true,
      from: 'lg',
    },
  ];
  return (
    <Section
      title={t('breaches.counts')}
      action={<span data-figures>{t('breaches.total', { count: people })}</span>}
      bare
    >
      <Table label={t('breaches.counts')} columns={columns} rows={counts} rowKey={({ duty }) => duty} />
    </Section>
  );
}
