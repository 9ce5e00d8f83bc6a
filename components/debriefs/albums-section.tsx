'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { AlbumResultWords } from './album-result-words';
import { AssembleAlbum } from './assemble-album';
import { AlbumStatusChip } from './debrief-chips';
import { useDebriefWords } from './use-debrief-words';

/** The albums of a debrief: which wait to be shown, what was recognised. Who is asked about is told only once it is answered. */
export function AlbumsSection({ view, albums }: { view: DebriefView; albums: readonly AlbumLine[] }) {
  const t = useTranslations('debriefs.albums');
  const words = useDebriefWords();
  return (
    <Section title={t('title')} action={view.may.assemble && <AssembleAlbum view={view} />}>
      {albums.length === 0 && <p className="text-text-quiet">{t('none')}</p>}
      <ul className="flex flex-col gap-3">
        {albums.map((album, index) => (
          <li key={album.id} className="flex min-w-0 flex-col gap-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/debriefs/albums/${album.id}`} className="font-medium underline underline-offset-2">
                {t('one', { number: index + 1, count: album.pictures })}
              </Link>
              <AlbumStatusChip status={album.status} />
            </div>
            {album.outcome && <AlbumResultWords outcome={album.outcome} />}
            <p className="text-[0.8125rem] text-text-quiet" data-figures>
              {t('assembled', { when: words.moment(album.assembledAt), name: words.name(album.assembledBy) })}
              {album.shownBy && ` ${t('shown', { name: words.name(album.shownBy) })}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
