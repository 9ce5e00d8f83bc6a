import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BatchHeader } from '@/components/exchanges/batch-header';
import { mayReadPlans } from '@/lib/access/exchange-rules';
import { batchHeadOf } from '@/lib/exchanges/hooks';
import { batchOfPage } from './batch';

type BatchLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

/** A batch: its header, which never scrolls away, and one of its parts. */
export default async function BatchLayout({ children, params }: BatchLayoutProps) {
  const { actor, batch } = await batchOfPage((await params).id);
  const queries = new QueryClient();
  queries.setQueryData(batchHeadOf(batch.id).queryKey, batch);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <BatchHeader id={batch.id} plans={mayReadPlans(actor).ok} />
      <div className="pt-4">{children}</div>
    </HydrationBoundary>
  );
}
