'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import { EmptyState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import type { MergeProposalLine } from '@/lib/matching/schema/merge';

/** Proposals to join two records that wait for a second person. */
export function MergeProposals({ lines }: { lines: readonly MergeProposalLine[] }) {
  const t = useTranslations('merging.proposals');
  const words = useWords();
  if (lines.length === 0) return <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>;
  return (
    <Table
      label={t('title')}
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => `/prisoners/${line.keptId}/merge/${line.goneId}`}
      openKey="pair"
      columns={[
        {
          key: 'pair',
          header: t('pair'),
          cell: (line) => `${line.keptNumber} ${line.keptName} ← ${line.goneNumber} ${line.goneName}`,
        },
        { key: 'reason', header: t('reason'), cell: (line) => line.reason, from: 'lg' },
        { key: 'by', header: t('by'), cell: (line) => line.by ?? '—', from: 'md' },
        { key: 'waits', header: t('waits'), cell: (line) => words.moment(line.at) },
      ]}
    />
  );
}
