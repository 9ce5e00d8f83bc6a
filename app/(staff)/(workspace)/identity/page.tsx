import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IdentitySection } from '@/components/identity/identity-section';
import { mayAskIdentity } from '@/lib/access/rules';
import { casesQuery, identityListQuery, resultsQuery } from '@/lib/identity/hooks';
import { readIdentityList } from '@/lib/identity/queries/identity-lists';
import { listCases } from '@/lib/identity/queries/list-cases';
import { listResults } from '@/lib/identity/queries/list-results';
import { identityPlace } from '@/lib/identity/schema/lists';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function IdentityPage({ searchParams }: Props) {
  const actor = await staffActor('/identity');
  // An address somebody mistyped shows the cases that wait rather than an error.
  const { tab, after } = identityPlace.safeParse(await searchParams).data ?? { tab: 'open' as const };
  const place = after ? { after } : {};
  const queries = new QueryClient();
  if (tab === 'open' || tab === 'decided')
    queries.setQueryData(
      casesQuery({ tab, ...place }).queryKey,
      await pageData(() => listCases(actor, { tab, ...place })),
    );
  else if (tab === 'results')
    queries.setQueryData(resultsQuery(place).queryKey, await pageData(() => listResults(actor, place)));
  else
    queries.setQueryData(identityListQuery(tab).queryKey, await pageData(() => readIdentityList(actor, { list: tab })));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <IdentitySection tab={tab} after={after} now={new Date().toISOString()} mayOpen={mayAskIdentity(actor).ok} />
    </HydrationBoundary>
  );
}
