import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeathsScreen } from '@/components/deaths/deaths-screen';
import { deathList } from '@/lib/deaths/hooks';
import { listDeaths } from '@/lib/deaths/queries/list-deaths';
import { deathFilter } from '@/lib/deaths/schema/view';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deaths');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeathsPage({ searchParams }: Props) {
  const actor = await staffActor('/deaths');
  // An address somebody mistyped shows the proposals that wait rather than an error.
  const filter = deathFilter.safeParse(await searchParams).data ?? { tab: 'awaiting' as const };
  const page = await pageData(() => listDeaths(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(deathList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <DeathsScreen filter={filter} />
    </HydrationBoundary>
  );
}
