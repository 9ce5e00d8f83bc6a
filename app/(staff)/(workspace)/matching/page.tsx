import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MatchingQueue } from '@/components/matching/matching-queue';
import { pairList } from '@/lib/matching/hooks';
import { listPairs } from '@/lib/matching/queries/list-pairs';
import { pairFilter } from '@/lib/matching/schema/pairs';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matching');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MatchingPage({ searchParams }: Props) {
  const actor = await staffActor('/matching');
  // An address somebody mistyped shows what waits rather than an error.
  const filter = pairFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listPairs(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(pairList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <MatchingQueue filter={filter} />
    </HydrationBoundary>
  );
}
