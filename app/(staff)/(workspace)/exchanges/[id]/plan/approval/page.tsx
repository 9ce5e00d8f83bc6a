import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApprovalsScreen } from '@/components/planning/approvals-screen';
import { submissionsOf } from '@/lib/planning/hooks/submissions';
import { readSubmissions } from '@/lib/planning/queries/submissions';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('governance'))('approval.title') };
}

export default async function ApprovalPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const queries = new QueryClient();
  queries.setQueryData(submissionsOf(batch.id).queryKey, await pageData(() => readSubmissions(actor, batch)));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ApprovalsScreen id={batch.id} />
    </HydrationBoundary>
  );
}
