import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PlaceScreen } from '@/components/whereabouts/place-screen';
import { placeOf } from '@/lib/evidence/hooks/whereabouts';
import { readPlace } from '@/lib/evidence/queries/read-place';
import { placePath, placeQuery } from '@/lib/evidence/schema/places';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('whereabouts');
  return { title: t('places.title') };
}

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PlacePage({ params, searchParams }: Props) {
  const path = placePath.safeParse(await params);
  if (!path.success) notFound();
  const actor = await staffActor(`/places/${path.data.key}`);
  const query = placeQuery.safeParse(await searchParams).data ?? placeQuery.parse({});
  const asked = { ...path.data, ...query };
  const page = await pageData(() => readPlace(actor, asked));
  const queries = new QueryClient();
  queries.setQueryData(placeOf(asked).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PlaceScreen asked={asked} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
