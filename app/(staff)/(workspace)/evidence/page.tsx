import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EvidenceQueue } from '@/components/evidence/evidence-queue';
import { evidenceList } from '@/lib/evidence/hooks';
import { listEvidence } from '@/lib/evidence/queries/evidence-queue';
import { evidenceFilter } from '@/lib/evidence/schema';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EvidencePage({ searchParams }: Props) {
  const actor = await staffActor('/evidence');
  // An address somebody mistyped shows the first part of the queue rather than an error.
  const filter = evidenceFilter.safeParse(await searchParams).data ?? { tab: 'proposals' as const };
  const page = await pageData(() => listEvidence(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(evidenceList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <EvidenceQueue filter={filter} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
