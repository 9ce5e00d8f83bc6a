import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProposeDeath } from '@/components/deaths/propose-death';
import { deathOfRecordQuery } from '@/lib/deaths/hooks';
import { deathOfRecord } from '@/lib/deaths/queries/death-of-record';
import { deathRecordPath } from '@/lib/deaths/schema/acts';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ prisonerId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deaths');
  return { title: t('title') };
}

export default async function ProposeDeathPage({ params }: Props) {
  const address = deathRecordPath.safeParse(await params);
  if (!address.success) notFound();
  const { prisonerId } = address.data;
  const actor = await staffActor(`/deaths/new/${prisonerId}`);
  const of = await pageData(() => deathOfRecord(actor, { prisonerId }));
  const queries = new QueryClient();
  queries.setQueryData(deathOfRecordQuery(prisonerId).queryKey, of);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ProposeDeath id={prisonerId} />
    </HydrationBoundary>
  );
}
