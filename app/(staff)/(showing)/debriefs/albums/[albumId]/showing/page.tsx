import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { AlbumShowing } from '@/components/debriefs/album-showing';
import { albumOf } from '@/lib/debriefs/hooks/albums';
import { readAlbum } from '@/lib/debriefs/queries/read-album';
import { layouts } from '@/lib/debriefs/rules/album';
import { albumPath } from '@/lib/debriefs/schema/album';
import { locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = {
  params: Promise<{ albumId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const shownHow = z.object({ language: z.enum(locales).optional(), layout: z.enum(layouts).default('page') });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('debriefs');
  return { title: t('album.title') };
}

/** The page the witness looks at: outside the workspace, whose menus and counts would pull at the eye, in their language. */
export default async function AlbumShowingPage({ params, searchParams }: Props) {
  const address = albumPath.safeParse(await params);
  if (!address.success) notFound();
  const { albumId } = address.data;
  const actor = await staffActor(`/debriefs/albums/${albumId}/showing`);
  const album = await pageData(() => readAlbum(actor, { albumId }));
  const { language, layout } = shownHow.safeParse(await searchParams).data ?? { layout: 'page' as const };
  const locale = language ?? (await getLocale());
  const { common, debriefs } = messagesOf(locale);
  const queries = new QueryClient();
  queries.setQueryData(albumOf(albumId).queryKey, album);
  return (
    <NextIntlClientProvider locale={locale} messages={{ common, debriefs }}>
      <HydrationBoundary state={dehydrate(queries)}>
        <div lang={locale} className="min-h-dvh bg-surface">
          <AlbumShowing id={albumId} layout={layout} />
        </div>
      </HydrationBoundary>
    </NextIntlClientProvider>
  );
}
