import 'server-only';
import type { QueryClient } from '@tanstack/react-query';
import { AttentionList } from '@/components/attention/attention-list';
import { EvidenceQueue } from '@/components/evidence/evidence-queue';
import { ResultsAwaiting } from '@/components/identity/results-awaiting';
import { LifeList } from '@/components/whereabouts/life-list';
import type { StaffActor } from '@/lib/access/actor';
import { evidenceList } from '@/lib/evidence/hooks';
import { attentionList } from '@/lib/evidence/hooks/contradictions';
import { lifeList } from '@/lib/evidence/hooks/whereabouts';
import { listEvidence } from '@/lib/evidence/queries/evidence-queue';
import { listAttention } from '@/lib/evidence/queries/list-attention';
import { listWithoutLife } from '@/lib/evidence/queries/without-life';
import { countWork } from '@/lib/evidence/queries/work-counts';
import { evidenceFilter } from '@/lib/evidence/schema';
import { attentionFilter } from '@/lib/evidence/schema/attention-list';
import { lifeFilter } from '@/lib/evidence/schema/places';
import type { WorkCounts, WorkTab } from '@/lib/evidence/schema/work-list';
import { resultsQuery } from '@/lib/identity/hooks';
import { countResults, listResults } from '@/lib/identity/queries/list-results';
import { resultsAfter } from '@/lib/identity/schema/lists';

type Asked = {
  actor: StaffActor;
  asked: Record<string, string | string[] | undefined>;
  queries: QueryClient;
  now: Date;
};

/** One part of the work list, read for its first paint. A filter somebody mistyped shows the part without a filter. */
export async function partOf(tab: WorkTab, { actor, asked, queries, now }: Asked) {
  const at = now.toISOString();
  if (tab === 'attention') {
    const filter = attentionFilter.safeParse(asked).data ?? attentionFilter.parse({});
    queries.setQueryData(attentionList(filter).queryKey, await listAttention(actor, filter));
    return <AttentionList filter={filter} now={at} />;
  }
  if (tab === 'life') {
    const filter = lifeFilter.safeParse(asked).data ?? {};
    queries.setQueryData(lifeList(filter).queryKey, await listWithoutLife(actor, filter, now));
    return <LifeList filter={filter} now={at} />;
  }
  if (tab === 'results') {
    const place = resultsAfter.safeParse(asked).data ?? {};
    queries.setQueryData(resultsQuery(place).queryKey, await listResults(actor, place));
    return <ResultsAwaiting within="/evidence" after={place.after} now={at} />;
  }
  const filter = evidenceFilter.safeParse({ ...asked, tab }).data ?? { tab };
  queries.setQueryData(evidenceList(filter).queryKey, await listEvidence(actor, filter));
  return <EvidenceQueue filter={filter} now={at} />;
}

/** How much is in each part, what laboratories have answered among them. */
export const countsOf = async (actor: StaffActor, now: Date): Promise<WorkCounts> => ({
  ...(await countWork(actor, now)),
  results: await countResults(actor),
});
