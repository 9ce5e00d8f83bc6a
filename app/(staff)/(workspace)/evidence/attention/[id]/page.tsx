import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ContradictionScreen } from '@/components/attention/contradiction-screen';
import { contradictionOf } from '@/lib/evidence/hooks/contradictions';
import { readContradiction } from '@/lib/evidence/queries/read-contradiction';
import { contradictionPath } from '@/lib/evidence/schema/contradictions';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contradictions');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function ContradictionPage({ params }: Props) {
  const path = contradictionPath.safeParse(await params);
  if (!path.success) notFound();
  const actor = await staffActor(`/evidence/attention/${path.data.id}`);
  const view = await pageData(() => readContradiction(actor, path.data));
  const queries = new QueryClient();
  queries.setQueryData(contradictionOf(path.data.id).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ContradictionScreen id={path.data.id} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
