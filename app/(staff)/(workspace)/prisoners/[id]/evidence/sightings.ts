import type { QueryClient } from '@tanstack/react-query';
import type { StaffActor } from '@/lib/access/actor';
import { mayWeighSightings } from '@/lib/access/rules';
import { sightingList } from '@/lib/debriefs/hooks';
import { listSightings } from '@/lib/debriefs/queries/list-sightings';
import type { SightingPage } from '@/lib/debriefs/schema/sighting';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';

/**
 * Puts what those that came back saw of a person into the page's data, and answers the claims made of it; null for whoever
 * does not weigh sightings.
 */
export async function sightingsOnto(queries: QueryClient, actor: StaffActor, prisonerId: PrisonerId) {
  if (!mayWeighSightings(actor).ok) return null;
  const claims: ReturnType<typeof claimedIn> = [];
  for (const show of ['attached', 'waiting'] as const) {
    const page = await pageData(() => listSightings(actor, { show, prisonerId }));
    queries.setQueryData(sightingList({ show, prisonerId }).queryKey, page);
    claims.push(...claimedIn(page));
  }
  return claims;
}

const claimedIn = ({ lines }: SightingPage) =>
  lines.flatMap(({ sighting: { id, attached } }) => (attached ? [{ claimId: attached.claimId, sightingId: id }] : []));
