'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PageOfList } from '@/components/ui/page-of-list';
import { EmptyState } from '@/components/ui/states';
import { evidenceList } from '@/lib/evidence/hooks';
import type { EvidenceFilter } from '@/lib/evidence/schema';
import { useQueueColumns } from './use-queue-columns';

const href = ({ tab, after }: EvidenceFilter) =>
  `/evidence?${new URLSearchParams({ tab, ...(after ? { after } : {}) })}`;

/** What waits for a second person, or what was decided: a row leads to the evidence of the record. */
export function EvidenceQueue({ filter, now }: { filter: EvidenceFilter; now: string }) {
  const t = useTranslations('evidence');
  const { tab, after } = filter;
  return (
    <PageOfList
      query={useQuery(evidenceList(filter))}
      after={after}
      hrefOf={(place) => href({ tab, after: place })}
      label={t(`queue.tab.${tab}`)}
      columns={useQueueColumns(tab, now)}
      rowKey={({ key }) => key}
      rowHref={({ prisonerId }) => `/prisoners/${prisonerId}/evidence`}
      empty={<EmptyState title={t(`queue.empty.${tab}`)}>{t(`queue.empty.${tab}What`)}</EmptyState>}
    />
  );
}
