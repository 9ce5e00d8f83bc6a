'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { Column } from '@/components/ui/table';
import { formatCount, formatMoment } from '@/lib/i18n/formats';
import type { ImportLine } from '@/lib/imports/schema/runs';
import { RunStatusChip } from './run-status';

/** The columns of the table of lists. */
export function useListColumns(): Column<ImportLine>[] {
  const t = useTranslations('imports');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return [
    {
      key: 'number',
      header: t('list.number'),
      cell: ({ number }) => t('one', { number }),
      className: 'whitespace-nowrap',
    },
    { key: 'source', header: t('list.source'), cell: ({ source }) => source, className: 'break-words' },
    { key: 'status', header: t('list.status'), cell: ({ status }) => <RunStatusChip status={status} /> },
    {
      key: 'rows',
      header: t('list.rows'),
      figures: true,
      from: 'md',
      cell: ({ rows }) => formatCount(locale, rows),
    },
    {
      key: 'applied',
      header: t('list.applied'),
      figures: true,
      from: 'md',
      cell: ({ applied }) => formatCount(locale, applied),
    },
    {
      key: 'by',
      header: t('list.by'),
      from: 'lg',
      cell: ({ by, way }) => [by, way === 'command' && t('list.command')].filter(Boolean).join(', '),
    },
    {
      key: 'when',
      header: t('list.when'),
      figures: true,
      from: 'lg',
      cell: ({ createdAt }) => formatMoment(locale, createdAt, { timeZone, short: true }),
    },
  ];
}
