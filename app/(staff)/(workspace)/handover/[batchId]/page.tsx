import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HandoverBoard } from '@/components/handover/handover-board';
import { pageData, staffActor } from '@/lib/platform/page';
import { boardOf } from '@/lib/repatriation/hooks/handover';
import { readBoard } from '@/lib/repatriation/queries/handover-board';
import { handoverPath } from '@/lib/repatriation/schema/handover';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handover');
  return { title: t('title') };
}

type Props = { params: Promise<{ batchId: string }> };

export default async function HandoverBoardPage({ params }: Props) {
  const address = handoverPath.safeParse(await params);
  if (!address.success) notFound();
  const { batchId } = address.data;
  const actor = await staffActor(`/handover/${batchId}`);
  const board = await pageData(() => readBoard(actor, { batchId }));
  const queries = new QueryClient();
  queries.setQueryData(boardOf(batchId).queryKey, board);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <HandoverBoard id={batchId} />
    </HydrationBoundary>
  );
}
