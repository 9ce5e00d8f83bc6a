import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrisonersScreen } from '@/components/prisoners/prisoners-screen';
import { mayEditRecord, mayReadPlaces, maySearchRegistry } from '@/lib/access/rules';
import { mayImport } from '@/lib/imports/rules/run';
import { pageData, staffActor } from '@/lib/platform/page';
import { prisonerList } from '@/lib/prisoners/hooks';
import { furtherFieldsFor } from '@/lib/prisoners/queries/asked-for';
import { listPrisoners } from '@/lib/prisoners/queries/list-prisoners';
import { prisonerFilter } from '@/lib/prisoners/schema/registry';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PrisonersPage({ searchParams }: Props) {
  const actor = await staffActor('/prisoners');
  // An address somebody mistyped shows the whole list rather than an error.
  const filter = prisonerFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listPrisoners(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(prisonerList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PrisonersScreen
        filter={filter}
        now={new Date().toISOString()}
        maySearch={maySearchRegistry(actor).ok}
        mayOpenNew={mayEditRecord(actor).ok}
        mayImport={mayImport(actor).ok}
        mayReadPlaces={mayReadPlaces(actor).ok}
        seesSealed={actor.roles.has('supervisor')}
        further={furtherFieldsFor(actor)}
      />
    </HydrationBoundary>
  );
}
