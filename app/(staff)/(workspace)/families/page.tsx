import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FamiliesScreen } from '@/components/telling/families-screen';
import { pageData, staffActor } from '@/lib/platform/page';
import { tellingList } from '@/lib/repatriation/hooks';
import { listTellings } from '@/lib/repatriation/queries/list-tellings';
import { tellingFilter } from '@/lib/repatriation/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('telling');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FamiliesPage({ searchParams }: Props) {
  const actor = await staffActor('/families');
  // An address somebody mistyped shows one's own tasks rather than an error.
  const filter = tellingFilter.safeParse(await searchParams).data ?? { tab: 'mine' as const };
  const page = await pageData(() => listTellings(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(tellingList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <FamiliesScreen filter={filter} />
    </HydrationBoundary>
  );
}
