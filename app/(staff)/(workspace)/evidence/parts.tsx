import 'server-only';
import type { QueryClient } from '@tanstack/react-query';
import { AttentionList } from '@/components/attention/attention-list';
import { EvidenceQueue } from '@/components/evidence/evidence-queue';
import { LifeList } from '@/components/whereabouts/life-list';
import type { StaffActor } from '@/lib/access/actor';
import { evidenceList } from '@/lib/evidence/hooks';
import { attentionList } from '@/lib/evidence/hooks/contradictions';
import { lifeList } from '@/lib/evidence/hooks/whereabouts';
import { listEvidence } from '@/lib/evidence/queries/evidence-queue';
import { listAttention } from '@/lib/evidence/queries/list-attention';
import { listWithoutLife } from '@/lib/evidence/queries/without-life';
import { evidenceFilter } from '@/lib/evidence/schema';
import { attentionFilter } from '@/lib/evidence/schema/attention-list';
import { lifeFilter } from '@/lib/evidence/schema/places';
import type { WorkTab } from '@/lib/evidence/schema/work-list';

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
  const filter = evidenceFilter.safeParse({ ...asked, tab }).data ?? { tab };
  queries.setQueryData(evidenceList(filter).queryKey, await listEvidence(actor, filter));
  return <EvidenceQueue filter={filter} now={at} />;
}
