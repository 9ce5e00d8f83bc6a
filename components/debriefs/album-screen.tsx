'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { albumOf } from '@/lib/debriefs/hooks/albums';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import type { AlbumId } from '@/lib/kernel/ids';
import { AbandonAlbum } from './abandon-album';
import { AlbumOutcome } from './album-outcome';
import { AlbumStatusChip } from './debrief-chips';
import { type Instructions, StartShowing } from './start-showing';
import { useDebriefWords } from './use-debrief-words';

type Props = { id: AlbumId; instructions: Instructions };

/** One album: what is read out before it is shown, and once it is answered the result with everybody who stood in it. */
export function AlbumScreen({ id, instructions }: Props) {
  const t = useTranslations('debriefs');
  const words = useDebriefWords();
  const { data: album } = useSuspenseQuery(albumOf(id));
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/debriefs' },
          { label: album.debrief, href: `/debriefs/${album.debriefId}` },
          { label: t('album.title') },
        ]}
        title={t('album.title')}
        marks={<AlbumStatusChip status={album.status} />}
        action={album.may.abandon && <AbandonAlbum album={album} />}
      >
        {t('albums.assembled', { when: words.moment(album.assembledAt), name: words.name(album.assembledBy) })}
        {album.shownBy && ` ${t('albums.shown', { name: words.name(album.shownBy) })}`}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        <Standing album={album} instructions={instructions} />
      </div>
    </>
  );
}

/** What can be done with it, or why nothing can. */
function Standing({ album, instructions }: { album: AlbumLine; instructions: Instructions }) {
  const t = useTranslations('debriefs.album');
  const { id, status, may, outcome } = album;
  if (outcome) return <AlbumOutcome album={album} outcome={outcome} />;
  if (may.show) return <StartShowing album={album} instructions={instructions} />;
  if (may.answer)
    return (
      <Notice tone="warn" action={<LinkButton href={`/debriefs/albums/${id}/showing`}>{t('goOn')}</LinkButton>}>
        {t('begun')}
      </Notice>
    );
  return <Notice>{t(`cannot.${status}`)}</Notice>;
}
