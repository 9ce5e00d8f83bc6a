import 'server-only';
import type { QueryClient } from '@tanstack/react-query';
import type { ClaimSources } from '@/components/evidence/claim-sources';
import type { StaffActor } from '@/lib/access/actor';
import { mayWeighSightings } from '@/lib/access/rules';
import { papersBehindClaims } from '@/lib/correspondence/queries/claim-papers';
import { sightingList } from '@/lib/debriefs/hooks';
import { listSightings } from '@/lib/debriefs/queries/list-sightings';
import type { SightingPage } from '@/lib/debriefs/schema/sighting';
import { checksOfClaims } from '@/lib/identity/queries/claim-checks';
import type { PrisonerId } from '@/lib/kernel/ids';

type Of = { prisonerId: PrisonerId; queries: QueryClient };

/** What the claims of a record were made from, as far as this person may see it; and its sightings, for their own part. */
export async function sourcesOf(actor: StaffActor, { prisonerId, queries }: Of) {
  const seen = mayWeighSightings(actor).ok;
  const sightings: SightingPage[] = [];
  for (const show of seen ? (['attached', 'waiting'] as const) : []) {
    const page = await listSightings(actor, { show, prisonerId });
    queries.setQueryData(sightingList({ show, prisonerId }).queryKey, page);
    sightings.push(page);
  }
  const sources: ClaimSources = {
    papers: await papersBehindClaims(actor, { prisonerId }),
    checks: await checksOfClaims(actor, { prisonerId }),
    sightings: sightings.flatMap(claimedIn),
  };
  return { seen, sources };
}

/** The claims among these sightings. */
const claimedIn = ({ lines }: SightingPage) =>
  lines.flatMap(({ sighting: { id, attached } }) => (attached ? [{ claimId: attached.claimId, sightingId: id }] : []));
