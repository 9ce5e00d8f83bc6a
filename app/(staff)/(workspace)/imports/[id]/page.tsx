import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ListScreen } from '@/components/imports/list-screen';
import { oneImport } from '@/lib/imports/hooks';
import { readRun } from '@/lib/imports/queries/read-run';
import { importAddress, rowFilter } from '@/lib/imports/schema/runs';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports');
  return { title: t('title') };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const address = importAddress.safeParse(await params).data ?? notFound();
  const actor = await staffActor(`/imports/${address.id}`);
  const run = await pageData(() => readRun(actor, address));
  const queries = new QueryClient();
  queries.setQueryData(oneImport(address.id).queryKey, run);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ListScreen id={address.id} asked={rowFilter.partial().safeParse(await searchParams).data ?? {}} />
    </HydrationBoundary>
  );
}
