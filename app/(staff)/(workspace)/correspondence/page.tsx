import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ThreadsScreen } from '@/components/correspondence/threads-screen';
import { threadList } from '@/lib/correspondence/hooks';
import { houseToday } from '@/lib/correspondence/queries/house-day';
import { listThreads } from '@/lib/correspondence/queries/list-threads';
import { threadFilter } from '@/lib/correspondence/schema/threads';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correspondence'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CorrespondencePage({ searchParams }: Props) {
  const actor = await staffActor('/correspondence');
  // An address somebody mistyped shows every matter rather than an error.
  const filter = threadFilter.safeParse(await searchParams).data ?? { tab: 'all' as const };
  const page = await pageData(() => listThreads(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(threadList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ThreadsScreen filter={filter} today={houseToday(new Date())} />
    </HydrationBoundary>
  );
}
