import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DebriefScreen } from '@/components/debriefs/debrief-screen';
import { HoldersKnown } from '@/components/debriefs/holders';
import { debriefOf } from '@/lib/debriefs/hooks';
import { listHolders } from '@/lib/debriefs/queries/list-holders';
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
  const holders = await listHolders(actor);
  const queries = new QueryClient();
  queries.setQueryData(debriefOf(view.id).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <HoldersKnown holders={holders}>
        <DebriefScreen id={view.id} now={new Date().toISOString()} />
      </HoldersKnown>
    </HydrationBoundary>
  );
}
