import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RecordHeader } from '@/components/prisoners/record-header';
import { whereaboutsOf } from '@/lib/evidence/hooks/whereabouts';
import { readWhereabouts } from '@/lib/evidence/queries/read-whereabouts';
import { pageData } from '@/lib/platform/page';
import { prisonerOf } from '@/lib/prisoners/hooks';
import { recordOfPage } from './record';

type RecordLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

/** A record: its header with the last sign of life, which never scrolls away, and one of its tabs. */
export default async function RecordLayout({ children, params }: RecordLayoutProps) {
  const { actor, record } = await recordOfPage((await params).id);
  const queries = new QueryClient();
  queries.setQueryData(prisonerOf(record.id).queryKey, record);
  const whereabouts = await pageData(() => readWhereabouts(actor, record));
  queries.setQueryData(whereaboutsOf(record.id).queryKey, whereabouts);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <RecordHeader id={record.id} now={new Date().toISOString()} />
      <div className="pt-4">{children}</div>
    </HydrationBoundary>
  );
}
