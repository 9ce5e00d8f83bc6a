'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { type Column, Table } from '@/components/ui/table';
import { formatAge } from '@/lib/i18n/formats';
import { resultsQuery } from '@/lib/identity/hooks';
import type { ResultWaiting } from '@/lib/identity/schema/lists';
import { useIdentityWords } from './use-identity-words';

type Props = {
  after?: string | undefined;
  /** The page that shows it among its tabs. */
  within: '/identity' | '/evidence';
  now: string;
};

/**
 * Laboratories' results that wait for an analyst, the longest waiting first; a row leads to where it is judged. The
 * section of identity and the analyst's work list both have it among their tabs.
 */
export function ResultsAwaiting({ after, within, now }: Props) {
  const t = useTranslations('identity');
  const columns = useResultColumns(now);
  const first = `${within}?tab=results`;
  const { data, isError } = useQuery(resultsQuery(after ? { after } : {}));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={6} columns={columns.length} />;
  return (
    <>
      <ListKeys>
        <Table
          label={t('tab.results')}
          columns={columns}
          rows={data.lines}
          rowKey={({ id }) => id}
          rowHref={({ caseId, person, requestId }) =>
            caseId
              ? `/identity/${caseId}#request-${requestId}`
              : `/prisoners/${person.id}/identity#request-${requestId}`
          }
          empty={<EmptyState title={t('empty.results')}>{t('empty.resultsWhat')}</EmptyState>}
        />
      </ListKeys>
      <KeysetPager
        shown={data.lines.length}
        firstHref={after ? first : undefined}
        olderHref={data.next ? `${first}&${new URLSearchParams({ after: data.next })}` : undefined}
      />
    </>
  );
}

const tone = { agrees: 'good', contradicts: 'bad', inconclusive: 'neutral', 'profile-only': 'neutral' } as const;

function useResultColumns(now: string): Column<ResultWaiting>[] {
  const t = useTranslations('identity');
  const locale = useLocale();
  const words = useIdentityWords();
  return [
    { key: 'person', header: t('column.person'), cell: ({ person }) => words.person(person) },
    {
      key: 'case',
      header: t('column.case'),
      cell: ({ caseNumber }) => (caseNumber === null ? '—' : words.case(caseNumber)),
      from: 'md',
    },
    {
      key: 'conclusion',
      header: t('column.conclusion'),
      cell: ({ conclusion, likelihood }) => (
        <StatusChip tone={tone[conclusion]} sure={likelihood}>
          {t(`conclusion.${conclusion}`)}
        </StatusChip>
      ),
    },
    { key: 'laboratory', header: t('column.laboratory'), cell: ({ laboratory }) => laboratory, from: 'lg' },
    { key: 'report', header: t('column.report'), cell: ({ reportNumber }) => reportNumber, from: 'lg' },
    {
      key: 'waits',
      header: t('column.waits'),
      cell: ({ recordedAt }) => formatAge(locale, recordedAt, now),
      figures: true,
    },
  ];
}
