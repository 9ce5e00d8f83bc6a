'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PageOfList } from '@/components/ui/page-of-list';
import { EmptyState } from '@/components/ui/states';
import type { Column } from '@/components/ui/table';
import { casesQuery } from '@/lib/identity/hooks';
import type { CaseFilter, CaseLine } from '@/lib/identity/schema/lists';
import { CaseStatusChip } from './case-chips';
import { useIdentityWords } from './use-identity-words';

/** Cases, a row for each: who is the subject, who they are said to be, whom they are proposed or established to be. */
export function CasesTable({ tab, after }: { tab: CaseFilter['tab']; after: string | undefined }) {
  const t = useTranslations('identity');
  return (
    <PageOfList
      query={useQuery(casesQuery({ tab, ...(after ? { after } : {}) }))}
      after={after}
      hrefOf={(place) => `/identity?${new URLSearchParams({ tab, ...(place ? { after: place } : {}) })}`}
      label={t(`tab.${tab}`)}
      columns={useCaseColumns()}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/identity/${id}`}
      empty={<EmptyState title={t(`empty.${tab}`)}>{t(`empty.${tab}What`)}</EmptyState>}
    />
  );
}

function useCaseColumns(): Column<CaseLine>[] {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return [
    { key: 'case', header: t('column.case'), cell: ({ number }) => words.case(number), className: 'whitespace-nowrap' },
    {
      key: 'subject',
      header: t('column.subject'),
      cell: ({ subject, tagNumber, origin }) =>
        subject ? `${t(`origin.${origin}`)}: ${subject.name}` : `${t(`origin.${origin}`)}: ${tagNumber}`,
    },
    {
      key: 'claimed',
      header: t('column.claimed'),
      cell: ({ claimed }) =>
        claimed.map(({ person, nameSaid }) => (person ? words.person(person) : nameSaid)).join('; ') || '—',
      from: 'lg',
    },
    {
      key: 'answer',
      header: t('column.answer'),
      cell: ({ answer }) => (answer ? words.person(answer) : '—'),
      from: 'md',
    },
    { key: 'status', header: t('column.status'), cell: ({ status }) => <CaseStatusChip status={status} /> },
    { key: 'since', header: t('column.since'), cell: ({ at }) => words.moment(at), figures: true, from: 'xl' },
  ];
}
