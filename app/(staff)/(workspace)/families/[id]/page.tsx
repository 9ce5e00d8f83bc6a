import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TellingScreen } from '@/components/telling/telling-screen';
import { pageData, staffActor } from '@/lib/platform/page';
import { tellingOf } from '@/lib/repatriation/hooks';
import { readTelling } from '@/lib/repatriation/queries/read-telling';
import { tellingPath } from '@/lib/repatriation/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('telling');
  return { title: t('title') };
}

export default async function TellingPage({ params }: { params: Promise<{ id: string }> }) {
  const address = tellingPath.safeParse(await params);
  if (!address.success) notFound();
  const { id } = address.data;
  const actor = await staffActor(`/families/${id}`);
  const telling = await pageData(() => readTelling(actor, { id }));
  const queries = new QueryClient();
  queries.setQueryData(tellingOf(id).queryKey, telling);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <TellingScreen id={id} />
    </HydrationBoundary>
  );
}
