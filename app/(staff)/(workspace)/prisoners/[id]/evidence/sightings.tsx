import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { RecordSightings } from '@/components/debriefs/record-sightings';
import type { StaffActor } from '@/lib/access/actor';
import { mayWeighSightings } from '@/lib/access/rules';
import { sightingList } from '@/lib/debriefs/hooks';
import { listSightings } from '@/lib/debriefs/queries/list-sightings';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';

/** Who of those that came back saw this person, for those who weigh it; nothing for others. */
export async function SightingsOfRecord({ actor, prisonerId }: { actor: StaffActor; prisonerId: PrisonerId }) {
  if (!mayWeighSightings(actor).ok) return null;
  const queries = new QueryClient();
  for (const show of ['attached', 'waiting'] as const) {
    const sightings = await pageData(() => listSightings(actor, { show, prisonerId }));
    queries.setQueryData(sightingList({ show, prisonerId }).queryKey, sightings);
  }
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <div className="mt-4 empty:hidden">
        <RecordSightings id={prisonerId} now={new Date().toISOString()} />
      </div>
    </HydrationBoundary>
  );
}
