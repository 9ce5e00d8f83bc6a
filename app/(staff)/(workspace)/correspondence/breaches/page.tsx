import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BreachesScreen } from '@/components/correspondence/breaches-screen';
import { breachesOf } from '@/lib/correspondence/hooks';
import { readBreaches } from '@/lib/correspondence/queries/breaches';
import { breachFilter } from '@/lib/correspondence/schema/breaches';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correspondence'))('breaches.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BreachesPage({ searchParams }: Props) {
  const actor = await staffActor('/correspondence/breaches');
  // A day somebody mistyped shows the whole report rather than an error.
  const filter = breachFilter.safeParse(await searchParams).data ?? { owing: 'to-us' as const };
  const report = await pageData(() => readBreaches(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(breachesOf(filter).queryKey, report);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <BreachesScreen filter={filter} />
    </HydrationBoundary>
  );
}
