import { randomUUID } from 'node:crypto';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListsScreen } from '@/components/imports/lists-screen';
import { importList } from '@/lib/imports/hooks';
import { listRuns } from '@/lib/imports/queries/read-run';
import { importFilter } from '@/lib/imports/schema/runs';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportsPage({ searchParams }: Props) {
  const actor = await staffActor('/imports');
  const { problem, ...asked } = await searchParams;
  const { before } = importFilter.safeParse(asked).data ?? {};
  const upload = { id: randomUUID(), problem: typeof problem === 'string' ? problem : undefined };
  const page = await pageData(() => listRuns(actor, { before }));
  const queries = new QueryClient();
  queries.setQueryData(importList(before).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ListsScreen upload={upload} {...(before === undefined ? {} : { before })} />
    </HydrationBoundary>
  );
}
