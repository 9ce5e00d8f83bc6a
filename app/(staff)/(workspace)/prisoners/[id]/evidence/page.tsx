import { randomUUID } from 'node:crypto';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordAttachmentsPart } from '@/components/attachments/record-attachments';
import { RecordDeaths } from '@/components/deaths/record-deaths';
import { RecordEvidencePart } from '@/components/evidence/record-evidence';
import { mayDecideDeaths } from '@/lib/access/rules';
import { attachmentsOfRecord } from '@/lib/attachments/hooks';
import { attachmentsOf } from '@/lib/attachments/queries/attachments-of-record';
import { deathOfRecordQuery } from '@/lib/deaths/hooks';
import { deathOfRecord } from '@/lib/deaths/queries/death-of-record';
import { evidenceOfRecord } from '@/lib/evidence/hooks';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

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
  const decides = mayDecideDeaths(actor).ok;
  const queries = new QueryClient();
  queries.setQueryData(evidenceOfRecord(prisonerId).queryKey, evidence);
  queries.setQueryData(attachmentsOfRecord({ prisonerId }).queryKey, files);
  if (decides)
    queries.setQueryData(
      deathOfRecordQuery(prisonerId).queryKey,
      await pageData(() => deathOfRecord(actor, { prisonerId })),
    );
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <RecordEvidencePart id={prisonerId} />
      <div className="mt-4">
        <RecordAttachmentsPart
          id={prisonerId}
          formId={randomUUID()}
          arrived={String((await searchParams).attached ?? '')}
        />
      </div>
      {decides && (
        <div className="mt-4">
          <RecordDeaths id={prisonerId} />
        </div>
      )}
    </HydrationBoundary>
  );
}
