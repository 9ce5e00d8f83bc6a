import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReturnedPerson } from '@/components/telling/returned-person';
import { pageData, staffActor } from '@/lib/platform/page';
import { afterReturnOf } from '@/lib/repatriation/hooks';
import { readAfterReturn } from '@/lib/repatriation/queries/after-return';
import { returnedPath } from '@/lib/repatriation/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('telling');
  return { title: t('after.title') };
}

export default async function ReturnedPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const address = returnedPath.safeParse(await params);
  if (!address.success) notFound();
  const { id } = address.data;
  const actor = await staffActor(`/families/returned/${id}`);
  const after = await pageData(() => readAfterReturn(actor, { id }));
  const queries = new QueryClient();
  queries.setQueryData(afterReturnOf(id).queryKey, after);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ReturnedPerson id={id} />
    </HydrationBoundary>
  );
}
