'use client';

import { useLocale, useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import type { EvidenceFilter, EvidenceLine } from '@/lib/evidence/schema';
import { formatAge } from '@/lib/i18n/formats';
import { useEvidenceWords } from './use-evidence-words';

/** The columns of one part of the queue. */
export function useQueueColumns(tab: EvidenceFilter['tab'], now: string): Column<EvidenceLine>[] {
  const person = usePersonColumns();
  const own = { proposals: useProposalColumns(now), decided: useDecidedColumns() };
  return [...person, ...own[tab]];
}

function usePersonColumns(): Column<EvidenceLine>[] {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  return [
    { key: 'person', header: t('queue.person'), cell: ({ name }) => name },
    { key: 'number', header: t('queue.number'), cell: ({ number }) => words.number(number), from: 'md' },
    {
      key: 'status',
      header: t('queue.status'),
      cell: ({ prisonerStatus }) => <PrisonerStatusChip status={prisonerStatus} />,
      from: 'md',
    },
  ];
}

function useProposalColumns(now: string): Column<EvidenceLine>[] {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const words = useEvidenceWords();
  return [
    { key: 'basis', header: t('queue.basis'), cell: ({ basis }) => basis && t(`basis.${basis}`), from: 'lg' },
    {
      key: 'by',
      header: t('queue.proposedBy'),
      cell: ({ proposedBy, mine }) => (mine ? <em>{t('queue.mine')}</em> : words.name(proposedBy)),
    },
    {
      key: 'waits',
      header: t('queue.waits'),
      cell: ({ at }) => (at ? formatAge(locale, at, now) : '—'),
      figures: true,
    },
  ];
}

function useDecidedColumns(): Column<EvidenceLine>[] {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  return [
    {
      key: 'decision',
      header: t('queue.decision'),
      cell: ({ status }) =>
        status && (
          <StatusChip tone={status === 'confirmed' ? 'good' : status === 'revoked' ? 'bad' : 'warn'}>
            {t(`status.${status}`)}
          </StatusChip>
        ),
    },
    { key: 'by', header: t('queue.proposedBy'), cell: ({ proposedBy }) => words.name(proposedBy), from: 'lg' },
    { key: 'decider', header: t('queue.decidedBy'), cell: ({ decidedBy }) => words.name(decidedBy), from: 'lg' },
    { key: 'when', header: t('queue.when'), cell: ({ at }) => (at ? words.moment(at) : '—'), figures: true },
  ];
}
