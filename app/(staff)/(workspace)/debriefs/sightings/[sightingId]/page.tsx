import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HoldersKnown } from '@/components/debriefs/holders';
import { SightingScreen } from '@/components/debriefs/sighting-screen';
import { mayLookAtDeaths } from '@/lib/access/rules';
import { sightingWhole } from '@/lib/debriefs/hooks';
import { listHolders } from '@/lib/debriefs/queries/list-holders';
import { readSighting } from '@/lib/debriefs/queries/list-sightings';
import { sightingPath } from '@/lib/debriefs/schema/sighting';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ sightingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('sighting.title') };
}

export default async function SightingPage({ params }: Props) {
  const address = sightingPath.safeParse(await params);
  if (!address.success) notFound();
  const { sightingId } = address.data;
  const actor = await staffActor(`/debriefs/sightings/${sightingId}`);
  const whole = await pageData(() => readSighting(actor, { sightingId }));
  const holders = await listHolders(actor);
  const queries = new QueryClient();
  queries.setQueryData(sightingWhole(sightingId).queryKey, whole);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <HoldersKnown holders={holders}>
        <SightingScreen id={sightingId} now={new Date().toISOString()} mayLook={mayLookAtDeaths(actor).ok} />
      </HoldersKnown>
    </HydrationBoundary>
  );
}
