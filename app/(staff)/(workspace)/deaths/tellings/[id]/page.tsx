import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SheetScreen } from '@/components/deaths/sheet-screen';
import { mayDecideDeaths } from '@/lib/access/rules';
import { sheetOf } from '@/lib/deaths/hooks';
import { readSheet } from '@/lib/deaths/queries/read-sheet';
import { deathTellingPath } from '@/lib/deaths/schema/acts';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deaths');
  return { title: t('title') };
}

export default async function SheetPage({ params }: Props) {
  const address = deathTellingPath.safeParse(await params);
  if (!address.success) notFound();
  const actor = await staffActor(`/deaths/tellings/${address.data.id}`);
  const sheet = await pageData(() => readSheet(actor, address.data));
  const queries = new QueryClient();
  queries.setQueryData(sheetOf(sheet.id).queryKey, sheet);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <SheetScreen id={sheet.id} mayOpenList={mayDecideDeaths(actor).ok} now={new Date().toISOString()} />
    </HydrationBoundary>
  );
}
