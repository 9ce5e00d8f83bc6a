'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { albumKeys, albumOf } from '@/lib/debriefs/hooks/albums';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import type { AlbumId } from '@/lib/kernel/ids';
import { AlbumAnswerForm } from './album-answer-form';

type Props = { id: AlbumId; layout: NonNullable<AlbumLine['outcome']>['layout'] };

/** The page the person looks at: pictures of equal size, numbers, no names; calm, and with nothing to be got wrong. */
export function AlbumShowing({ id, layout }: Props) {
  const t = useTranslations('debriefs.showing');
  const queries = useQueryClient();
  const { data: album } = useSuspenseQuery(albumOf(id));
  const [thanked, setThanked] = useState(false);
  if (thanked) return <Thanks album={album} />;
  if (!album.may.answer)
    return (
      <Calm title={t('over')}>
        <LinkButton href={`/debriefs/albums/${id}`}>{t('back')}</LinkButton>
      </Calm>
    );
  return (
    <main className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 py-6 text-base leading-7">
      <h1 className="font-semibold text-2xl leading-9">{t('title')}</h1>
      <p className="max-w-prose">{t('reminder')}</p>
      <AlbumAnswerForm
        album={album}
        layout={layout}
        onAnswered={() => {
          setThanked(true);
          void queries.invalidateQueries({ queryKey: albumKeys.all });
        }}
      />
    </main>
  );
}

/** Thanks, whatever the answer was. Whether it was "right" is not shown here: the next album must not be looked at differently. */
function Thanks({ album }: { album: AlbumLine }) {
  const t = useTranslations('debriefs.showing');
  return (
    <Calm title={t('thanks')} text={t('thanksWhat')}>
      <LinkButton href={`/debriefs/${album.debriefId}`}>{t('toDebrief')}</LinkButton>
      <LinkButton look="quiet" href={`/debriefs/albums/${album.id}`}>
        {t('toResult')}
      </LinkButton>
    </Calm>
  );
}

function Calm({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="mx-auto flex min-h-dvh max-w-prose flex-col justify-center gap-4 px-4 py-10 text-base leading-7">
      <h1 ref={heading} tabIndex={-1} className="font-semibold text-2xl leading-9 outline-none">
        {title}
      </h1>
      {text && <p>{text}</p>}
      <div className="flex flex-wrap gap-2 pt-4">{children}</div>
    </main>
  );
}
