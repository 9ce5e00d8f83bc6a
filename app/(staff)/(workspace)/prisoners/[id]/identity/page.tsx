import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordIdentityPart } from '@/components/identity/record-identity';
import { recordIdentityQuery } from '@/lib/identity/hooks';
import { identityOfRecord } from '@/lib/identity/queries/identity-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity');
  return { title: t('title') };
}

export default async function IdentityOfRecordPage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const prisonerId = record.id as PrisonerId;
  const identity = await pageData(() => identityOfRecord(actor, { prisonerId }));
  const queries = new QueryClient();
  queries.setQueryData(recordIdentityQuery(prisonerId).queryKey, identity);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <RecordIdentityPart id={prisonerId} />
    </HydrationBoundary>
  );
}
