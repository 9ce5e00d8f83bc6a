import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordEvidencePart } from '@/components/evidence/record-evidence';
import { evidenceOfRecord } from '@/lib/evidence/hooks';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence');
  return { title: t('title') };
}

export default async function EvidenceOfRecordPage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const prisonerId = record.id as PrisonerId;
  const evidence = await pageData(() => evidenceOf(actor, { prisonerId }));
  const queries = new QueryClient();
  queries.setQueryData(evidenceOfRecord(prisonerId).queryKey, evidence);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <RecordEvidencePart id={prisonerId} />
    </HydrationBoundary>
  );
}
