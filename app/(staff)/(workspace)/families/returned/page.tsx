import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReturnedScreen } from '@/components/telling/returned-screen';
import { pageData, staffActor } from '@/lib/platform/page';
import { returnedList } from '@/lib/repatriation/hooks';
import { listReturned } from '@/lib/repatriation/queries/after-return';
import { returnedFilter } from '@/lib/repatriation/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('telling');
  return { title: t('after.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReturnedPage({ searchParams }: Props) {
  const actor = await staffActor('/families/returned');
  const filter = returnedFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listReturned(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(returnedList(filter.after).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ReturnedScreen after={filter.after} />
    </HydrationBoundary>
  );
}
