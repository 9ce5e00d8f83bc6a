import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PoolScreen } from '@/components/exchanges/pool-screen';
import { poolOf } from '@/lib/exchanges/hooks';
import { readPool } from '@/lib/exchanges/queries/read-pool';
import { poolFilter } from '@/lib/exchanges/schema/pool';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../batch';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('pool.title') };
}

export default async function PoolPage({ params, searchParams }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const filter = poolFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => readPool(actor, { ...filter, id: batch.id }));
  const queries = new QueryClient();
  queries.setQueryData(poolOf(batch.id, filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PoolScreen id={batch.id} filter={filter} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
