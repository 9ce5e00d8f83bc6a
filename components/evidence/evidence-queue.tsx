'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import { evidenceList } from '@/lib/evidence/hooks';
import type { EvidenceFilter } from '@/lib/evidence/schema';
import { useQueueColumns } from './use-queue-columns';

const href = ({ tab, after }: EvidenceFilter) =>
  `/evidence?${new URLSearchParams({ tab, ...(after ? { after } : {}) })}`;

/** What waits for a second person, or what was decided: a row leads to the evidence of the record. */
export function EvidenceQueue({ filter, now }: { filter: EvidenceFilter; now: string }) {
  const t = useTranslations('evidence');
  const { tab, after } = filter;
  const columns = useQueueColumns(tab, now);
  const { data, isError } = useQuery(evidenceList(filter));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={8} columns={columns.length} />;
  return (
    <>
      <ListKeys>
        <Table
          label={t(`queue.tab.${tab}`)}
          columns={columns}
          rows={data.lines}
          rowKey={({ key }) => key}
          rowHref={({ prisonerId }) => `/prisoners/${prisonerId}/evidence`}
          empty={<EmptyState title={t(`queue.empty.${tab}`)}>{t(`queue.empty.${tab}What`)}</EmptyState>}
        />
      </ListKeys>
      <KeysetPager
        shown={data.lines.length}
        firstHref={after ? href({ tab }) : undefined}
        olderHref={data.next ? href({ tab, after: data.next }) : undefined}
      />
    </>
  );
}
