import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListVersionsScreen } from '@/components/exchanges/list-versions';
import { listsOf } from '@/lib/exchanges/hooks';
import { readListVersions } from '@/lib/exchanges/queries/read-lists';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('lists.label') };
}

export default async function ListsPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const queries = new QueryClient();
  queries.setQueryData(listsOf(batch.id).queryKey, await pageData(() => readListVersions(actor, batch)));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ListVersionsScreen id={batch.id} />
    </HydrationBoundary>
  );
}
