import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonCorrespondencePart } from '@/components/correspondence/person-correspondence';
import { correspondenceOfPerson } from '@/lib/correspondence/hooks';
import { correspondenceOf } from '@/lib/correspondence/queries/read-thread';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correspondence'))('tab.title') };
}

export default async function CorrespondenceOfRecordPage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const id = record.id as PrisonerId;
  const correspondence = await pageData(() => correspondenceOf(actor, { id }));
  const queries = new QueryClient();
  queries.setQueryData(correspondenceOfPerson(id).queryKey, correspondence);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PersonCorrespondencePart id={id} />
    </HydrationBoundary>
  );
}
