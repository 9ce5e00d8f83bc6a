import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkList } from '@/components/evidence/work-list';
import { workTab } from '@/lib/evidence/schema/work-list';
import { pageData, staffActor } from '@/lib/platform/page';
import { countsOf, partOf } from './parts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EvidencePage({ searchParams }: Props) {
  const actor = await staffActor('/evidence');
  const { tab: typed, ...asked } = await searchParams;
  const tab = workTab.parse(typed);
  const queries = new QueryClient();
  const now = new Date();
  const part = await pageData(() => partOf(tab, { actor, asked, queries, now }));
  const counts = await pageData(() => countsOf(actor, now));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <WorkList tab={tab} counts={counts}>
        {part}
      </WorkList>
    </HydrationBoundary>
  );
}
