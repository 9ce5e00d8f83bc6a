import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HoldersKnown } from '@/components/debriefs/holders';
import { SightingsQueue } from '@/components/debriefs/sightings-queue';
import { sightingList } from '@/lib/debriefs/hooks';
import { listHolders } from '@/lib/debriefs/queries/list-holders';
import { listSightings } from '@/lib/debriefs/queries/list-sightings';
import { sightingFilter } from '@/lib/debriefs/schema/sighting';
import { pageData, staffActor } from '@/lib/platform/page';
import { partsOf } from '../parts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('parts.sightings') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SightingsPage({ searchParams }: Props) {
  const actor = await staffActor('/debriefs/sightings');
  // An address somebody mistyped shows what waits rather than an error.
  const filter = sightingFilter.safeParse(await searchParams).data ?? { show: 'waiting' as const };
  const page = await pageData(() => listSightings(actor, filter));
  const holders = await listHolders(actor);
  const queries = new QueryClient();
  queries.setQueryData(sightingList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <HoldersKnown holders={holders}>
        <SightingsQueue filter={filter} parts={partsOf(actor)} now={new Date().toISOString()} />
      </HoldersKnown>
    </HydrationBoundary>
  );
}
