import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgreementsScreen } from '@/components/agreements/agreements-screen';
import { agreements } from '@/lib/agreements/hooks';
import { listAgreements } from '@/lib/agreements/queries/agreements';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') };
}

export default async function AgreementsPage() {
  const actor = await staffActor('/agreements');
  const queries = new QueryClient();
  queries.setQueryData(agreements().queryKey, await pageData(() => listAgreements(actor)));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <AgreementsScreen />
    </HydrationBoundary>
  );
}
