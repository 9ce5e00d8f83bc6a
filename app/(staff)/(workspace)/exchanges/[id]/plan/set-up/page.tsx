import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SetUpScreen } from '@/components/planning/set-up-form';
import { setUpOf } from '@/lib/planning/hooks/set-up';
import { readSetUp } from '@/lib/planning/queries/read-set-up';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning-policy'))('setUp.title') };
}

export default async function SetUpPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const page = await pageData(() => readSetUp(actor, { id: batch.id }));
  const queries = new QueryClient();
  queries.setQueryData(setUpOf(batch.id).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <SetUpScreen id={batch.id} />
    </HydrationBoundary>
  );
}
