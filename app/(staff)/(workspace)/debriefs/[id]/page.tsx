import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DebriefScreen } from '@/components/debriefs/debrief-screen';
import { debriefOf } from '@/lib/debriefs/hooks';
import { readDebrief } from '@/lib/debriefs/queries/read-debrief';
import { debriefPath } from '@/lib/debriefs/schema/debrief';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('debrief.title') };
}

/** Accounts of treatment are not read here: that part of the screen asks for itself, and to most it is never drawn. */
export default async function DebriefPage({ params }: Props) {
  const address = debriefPath.safeParse(await params);
  if (!address.success) notFound();
  const actor = await staffActor(`/debriefs/${address.data.id}`);
  const view = await pageData(() => readDebrief(actor, address.data));
  const queries = new QueryClient();
  queries.setQueryData(debriefOf(view.id).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <DebriefScreen id={view.id} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
