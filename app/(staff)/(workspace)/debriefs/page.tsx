import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DebriefsScreen } from '@/components/debriefs/debriefs-screen';
import { debriefList } from '@/lib/debriefs/hooks';
import { listDebriefs } from '@/lib/debriefs/queries/list-debriefs';
import { debriefFilter } from '@/lib/debriefs/schema/debrief';
import { pageData, staffActor } from '@/lib/platform/page';
import { partsOf } from './parts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DebriefsPage({ searchParams }: Props) {
  const actor = await staffActor('/debriefs');
  // An address somebody mistyped shows what is open rather than an error.
  const filter = debriefFilter.safeParse(await searchParams).data ?? { show: 'open' as const };
  const page = await pageData(() => listDebriefs(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(debriefList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <DebriefsScreen filter={filter} parts={partsOf(actor)} />
    </HydrationBoundary>
  );
}
