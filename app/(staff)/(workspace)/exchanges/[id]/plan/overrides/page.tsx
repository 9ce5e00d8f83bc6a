import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OverridesScreen } from '@/components/planning/overrides-screen';
import { overridesOf } from '@/lib/planning/hooks/overrides';
import { readOverrides } from '@/lib/planning/queries/overrides';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('governance'))('overrides.title') };
}

export default async function OverridesPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const queries = new QueryClient();
  queries.setQueryData(overridesOf(batch.id).queryKey, await pageData(() => readOverrides(actor, batch)));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <OverridesScreen id={batch.id} />
    </HydrationBoundary>
  );
}
