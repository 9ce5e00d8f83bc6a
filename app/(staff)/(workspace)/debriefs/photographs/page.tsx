import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PhotographsScreen } from '@/components/debriefs/photographs-screen';
import { photoList } from '@/lib/debriefs/hooks/albums';
import { listPhotos } from '@/lib/debriefs/queries/list-photos';
import { photoFilter } from '@/lib/debriefs/schema/album';
import { pageData, staffActor } from '@/lib/platform/page';
import { partsOf } from '../parts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('parts.photographs') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PhotographsPage({ searchParams }: Props) {
  const actor = await staffActor('/debriefs/photographs');
  const filter = photoFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listPhotos(actor, filter));
  const queries = new QueryClient();
  queries.setQueryData(photoList(filter).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PhotographsScreen filter={filter} parts={partsOf(actor)} />
    </HydrationBoundary>
  );
}
