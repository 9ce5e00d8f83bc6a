'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { PageOfList } from '@/components/ui/page-of-list';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
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
  return (
    <PageOfList
      query={useQuery(resultsQuery(after ? { after } : {}))}
      after={after}
      hrefOf={(place) => `${within}?${new URLSearchParams({ tab: 'results', ...(place ? { after: place } : {}) })}`}
      label={t('tab.results')}
      columns={useResultColumns(now)}
      rowKey={({ id }) => id}
      rowHref={({ caseId, person, requestId }) =>
        caseId ? `/identity/${caseId}#request-${requestId}` : `/prisoners/${person.id}/identity#request-${requestId}`
      }
      empty={<EmptyState title={t('empty.results')}>{t('empty.resultsWhat')}</EmptyState>}
    />
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
