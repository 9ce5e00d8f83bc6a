import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AlbumScreen } from '@/components/debriefs/album-screen';
import { albumOf } from '@/lib/debriefs/hooks/albums';
import { readAlbum } from '@/lib/debriefs/queries/read-album';
import { albumPath } from '@/lib/debriefs/schema/album';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ albumId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('album.title') };
}

/** What is read out belongs to the witness's language, which need not be the one this page is read in. */
const instructionsIn = (locale: Locale) => Object.values(messagesOf(locale).debriefs.instructions);

export default async function AlbumPage({ params }: Props) {
  const address = albumPath.safeParse(await params);
  if (!address.success) notFound();
  const { albumId } = address.data;
  const actor = await staffActor(`/debriefs/albums/${albumId}`);
  const album = await pageData(() => readAlbum(actor, { albumId }));
  const queries = new QueryClient();
  queries.setQueryData(albumOf(albumId).queryKey, album);
  const instructions = { uk: instructionsIn('uk'), ru: instructionsIn('ru'), en: instructionsIn('en') };
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <AlbumScreen id={albumId} instructions={instructions} />
    </HydrationBoundary>
  );
}
