'use client';

import { useTranslations } from 'next-intl';
import { ListKeys } from '@/components/ui/list-keys';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { type Column, Table } from '@/components/ui/table';
import type { BreachLine } from '@/lib/correspondence/schema/breaches';
import { ClockStateChip } from './state-chips';
import { useClockWords } from './use-clock-words';
import { useLetterWords } from './use-letter-words';

/** The report name by name: the certain ones first, the longest overdue first among them. */
export function BreachLines({ lines, more }: { lines: readonly BreachLine[]; more: number }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { standing } = useClockWords();
  const columns: Column<BreachLine>[] = [
    {
      key: 'person',
      header: t('breaches.name'),
      cell: ({ name, recordNumber }) => (
        <>
          {name}{' '}
          <span className="font-normal text-text-quiet" data-figures>
            {recordNumber}
          </span>
        </>
      ),
    },
    {
      key: 'duty',
      header: t('breaches.duty'),
      cell: (line) => (
        <>
          {t(`duties.${line.duty}`)} <span className="text-text-quiet">{line.article}</span>
          <span className="block text-text-quiet md:hidden">{standing(line)}</span>
        </>
      ),
    },
    { key: 'started', header: t('breaches.started'), cell: ({ started }) => words.span(started), from: 'lg' },
    { key: 'due', header: t('breaches.due'), cell: ({ due }) => words.span(due), from: 'xl' },
    { key: 'state', header: t('breaches.state'), cell: ({ state }) => <ClockStateChip state={state} />, from: 'md' },
    { key: 'delay', header: t('breaches.delay'), cell: (line) => standing(line), from: 'md' },
  ];
  return (
    <Section title={t('breaches.list')} bare>
      <ListKeys>
        <Table
          label={t('breaches.list')}
          columns={columns}
          rows={lines}
          rowKey={({ key }) => key}
          rowHref={({ prisonerId }) => `/prisoners/${prisonerId}/correspondence`}
          empty={<EmptyState title={t('breaches.empty')}>{t('breaches.emptyWhat')}</EmptyState>}
        />
      </ListKeys>
      {more > 0 && <p className="px-4 py-2 text-text-quiet">{t('breaches.more', { count: more })}</p>}
    </Section>
  );
}
