import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BatchOverview } from '@/components/exchanges/batch-overview';
import { batchOf } from '@/lib/exchanges/hooks';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from './batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('batch.list') };
}

export default async function BatchPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const queries = new QueryClient();
  queries.setQueryData(batchOf(batch.id).queryKey, await pageData(() => readBatch(actor, batch)));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <BatchOverview id={batch.id} />
    </HydrationBoundary>
  );
}
