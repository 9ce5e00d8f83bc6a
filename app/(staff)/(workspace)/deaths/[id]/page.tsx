import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeathScreen } from '@/components/deaths/death-screen';
import { deathOf } from '@/lib/deaths/hooks';
import { readDeath } from '@/lib/deaths/queries/read-death';
import { deathPath } from '@/lib/deaths/schema/acts';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deaths');
  return { title: t('title') };
}

export default async function DeathPage({ params }: Props) {
  const address = deathPath.safeParse(await params);
  if (!address.success) notFound();
  const actor = await staffActor(`/deaths/${address.data.id}`);
  const view = await pageData(() => readDeath(actor, address.data));
  const queries = new QueryClient();
  queries.setQueryData(deathOf(view.id).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <DeathScreen id={view.id} />
    </HydrationBoundary>
  );
}
