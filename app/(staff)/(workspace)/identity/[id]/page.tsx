import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseScreen } from '@/components/identity/case-screen';
import { caseQuery } from '@/lib/identity/hooks';
import { readCase } from '@/lib/identity/queries/read-case';
import { casePath } from '@/lib/identity/schema/cases';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity');
  return { title: t('title') };
}

export default async function IdentityCasePage({ params }: Props) {
  const address = casePath.safeParse(await params);
  if (!address.success) notFound();
  const actor = await staffActor(`/identity/${address.data.id}`);
  const view = await pageData(() => readCase(actor, address.data));
  const queries = new QueryClient();
  queries.setQueryData(caseQuery(view.id).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <CaseScreen id={view.id} />
    </HydrationBoundary>
  );
}
