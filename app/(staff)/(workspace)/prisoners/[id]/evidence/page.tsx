import { randomUUID } from 'node:crypto';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordAttachmentsPart } from '@/components/attachments/record-attachments';
import { RecordSightings } from '@/components/debriefs/record-sightings';
import { RecordEvidencePart } from '@/components/evidence/record-evidence';
import { attachmentsOfRecord } from '@/lib/attachments/hooks';
import { attachmentsOf } from '@/lib/attachments/queries/attachments-of-record';
import { evidenceOfRecord } from '@/lib/evidence/hooks';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';
import { DeathsOfRecord } from './deaths';
import { sourcesOf } from './sources';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ attached?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence');
  return { title: t('title') };
}

export default async function EvidenceOfRecordPage({ params, searchParams }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const prisonerId = record.id as PrisonerId;
  const evidence = await pageData(() => evidenceOf(actor, { prisonerId }));
  const files = await pageData(() => attachmentsOf(actor, { prisonerId }));
  const queries = new QueryClient();
  queries.setQueryData(evidenceOfRecord(prisonerId).queryKey, evidence);
  queries.setQueryData(attachmentsOfRecord({ prisonerId }).queryKey, files);
  const { seen, sources } = await pageData(() => sourcesOf(actor, { prisonerId, queries }));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <RecordEvidencePart id={prisonerId} sources={sources} />
      {seen && (
        <div className="mt-4 empty:hidden">
          <RecordSightings id={prisonerId} now={new Date().toISOString()} />
        </div>
      )}
      <div className="mt-4">
        <RecordAttachmentsPart
          id={prisonerId}
          formId={randomUUID()}
          arrived={String((await searchParams).attached ?? '')}
        />
      </div>
      <DeathsOfRecord actor={actor} prisonerId={prisonerId} />
    </HydrationBoundary>
  );
}
