import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ComparisonPage } from '@/components/matching/comparison-page';
import { comparisonOf } from '@/lib/matching/hooks';
import { comparePair } from '@/lib/matching/queries/compare-pair';
import { pairPath } from '@/lib/matching/schema/pairs';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matching');
  return { title: t('compare.title') };
}

export default async function PairPage({ params }: { params: Promise<{ id: string }> }) {
  const address = pairPath.safeParse(await params);
  if (!address.success) notFound();
  const actor = await staffActor(`/matching/${address.data.id}`);
  const pair = await pageData(() => comparePair(actor, address.data));
  const queries = new QueryClient();
  queries.setQueryData(comparisonOf(address.data.id).queryKey, pair);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ComparisonPage id={address.data.id} />
    </HydrationBoundary>
  );
}
