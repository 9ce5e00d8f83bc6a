import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeviationsScreen } from '@/components/planning/deviations-screen';
import { deviationsOf } from '@/lib/planning/hooks/overrides';
import { readDeviations } from '@/lib/planning/queries/deviations';
import { askedDeviations } from '@/lib/planning/schema/deviations';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('governance'))('report.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeviationsPage({ searchParams }: Props) {
  const actor = await staffActor('/reports/overrides');
  const filter = askedDeviations(await searchParams);
  const report = await pageData(() => readDeviations(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(deviationsOf(filter).queryKey, report);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <DeviationsScreen filter={filter} />
    </HydrationBoundary>
  );
}
