'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEvidenceWords } from '@/components/evidence/use-evidence-words';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import type { AttentionLine } from '@/lib/evidence/schema/attention-list';
import { formatAge } from '@/lib/i18n/formats';

function usePersonColumn(): Column<AttentionLine> {
  const t = useTranslations('contradictions.list');
  return {
    key: 'person',
    header: t('person'),
    cell: ({ records: [first, second] }) =>
      second ? t('and', { first: first?.name ?? '', second: second.name }) : (first?.name ?? '—'),
  };
}

function useKindColumn(): Column<AttentionLine> {
  const t = useTranslations('contradictions');
  return {
    key: 'why',
    header: t('list.why'),
    cell: ({ kind }) => (
      <StatusChip tone="warn" className="md:whitespace-normal">
        {t(`kind.${kind}`)}
      </StatusChip>
    ),
  };
}

function useNumberColumn(): Column<AttentionLine> {
  const t = useTranslations('evidence.queue');
  const words = useEvidenceWords();
  return {
    key: 'number',
    header: t('number'),
    cell: ({ records }) => records.map(({ number }) => words.number(number)).join(', '),
    from: 'lg',
  };
}

/** The columns of what waits. */
export function useOpenColumns(now: string): Column<AttentionLine>[] {
  const t = useTranslations('contradictions.list');
  const locale = useLocale();
  return [
    usePersonColumn(),
    useKindColumn(),
    useNumberColumn(),
    {
      key: 'waits',
      header: t('waits'),
      cell: ({ openedAt }) => formatAge(locale, openedAt, now),
      figures: true,
      from: 'md',
    },
  ];
}

/** The columns of what was answered. */
export function useAnsweredColumns(): Column<AttentionLine>[] {
  const t = useTranslations('contradictions');
  const words = useEvidenceWords();
  return [
    usePersonColumn(),
    useKindColumn(),
    {
      key: 'answer',
      header: t('list.answer'),
      cell: ({ resolution }) => resolution && t(`resolution.${resolution as 'date-wrong'}`),
    },
    { key: 'by', header: t('list.answeredBy'), cell: ({ resolvedBy }) => words.name(resolvedBy), from: 'lg' },
    {
      key: 'when',
      header: t('list.when'),
      cell: ({ resolvedAt }) => (resolvedAt ? words.moment(resolvedAt) : '—'),
      figures: true,
      from: 'md',
    },
  ];
}
