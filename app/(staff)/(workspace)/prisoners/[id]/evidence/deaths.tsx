import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { RecordDeaths } from '@/components/deaths/record-deaths';
import type { StaffActor } from '@/lib/access/actor';
import { mayDecideDeaths } from '@/lib/access/rules';
import { deathOfRecordQuery } from '@/lib/deaths/hooks';
import { deathOfRecord } from '@/lib/deaths/queries/death-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';

/** Whether a death is decided or proposed, for those who decide; for everybody else there is no such part. */
export async function DeathsOfRecord({ actor, prisonerId }: { actor: StaffActor; prisonerId: PrisonerId }) {
  if (!mayDecideDeaths(actor).ok) return null;
  const queries = new QueryClient();
  const death = await pageData(() => deathOfRecord(actor, { prisonerId }));
  queries.setQueryData(deathOfRecordQuery(prisonerId).queryKey, death);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <div className="mt-4">
        <RecordDeaths id={prisonerId} />
      </div>
    </HydrationBoundary>
  );
}
