import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlacesScreen } from '@/components/whereabouts/places-screen';
import { placeList } from '@/lib/evidence/hooks/whereabouts';
import { listPlaces } from '@/lib/evidence/queries/list-places';
import { placesFilter } from '@/lib/evidence/schema/places';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('whereabouts');
  return { title: t('places.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PlacesPage({ searchParams }: Props) {
  const actor = await staffActor('/places');
  // An address somebody mistyped shows every place rather than an error.
  const filter = placesFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listPlaces(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(placeList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PlacesScreen filter={filter} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
