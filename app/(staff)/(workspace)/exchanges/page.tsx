import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BatchesScreen } from '@/components/exchanges/batches-screen';
import { mayPlan } from '@/lib/access/exchange-rules';
import { batchList } from '@/lib/exchanges/hooks';
import { listBatches } from '@/lib/exchanges/queries/list-batches';
import { batchFilter } from '@/lib/exchanges/schema/batch';
import { mayReadDeviations } from '@/lib/planning/rules/deviations';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExchangesPage({ searchParams }: Props) {
  const actor = await staffActor('/exchanges');
  // An address somebody mistyped shows the whole list rather than an error.
  const filter = batchFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listBatches(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(batchList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <BatchesScreen filter={filter} mayOpen={mayPlan(actor).ok} mayCount={mayReadDeviations(actor).ok} />
    </HydrationBoundary>
  );
}
