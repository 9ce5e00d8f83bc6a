'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useShortcut } from '@/components/shell/use-shortcut';
import { Button } from '@/components/ui/button';
import { pictureHref } from '@/lib/debriefs/hooks/albums';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import { AlbumPicture } from './album-picture';
import { answerId } from './answer-choices';

/** One picture after the other, back and forth as often as the person wants. The arrow keys turn as the buttons do. */
export function PicturesInTurn({ album, chosen }: { album: AlbumLine; chosen: number | null }) {
  const t = useTranslations('debriefs.showing');
  const [number, setNumber] = useState(1);
  const turn = (step: 1 | -1) => setNumber((at) => Math.min(Math.max(at + step, 1), album.pictures));
  useShortcut({ code: 'ArrowLeft' }, () => turn(-1));
  useShortcut({ code: 'ArrowRight' }, () => turn(1));
  return (
    <section aria-label={t('pictures')} className="flex max-w-sm flex-col gap-3">
      <AlbumPicture
        src={pictureHref(album.id, number)}
        number={number}
        marked={number === chosen}
        answer={answerId(number)}
      />
      <p role="status" data-figures>
        {t('place', { number, count: album.pictures })}
      </p>
      <div className="flex gap-2">
        <Button
          className="min-h-11 flex-1"
          disabled={number === 1}
          onClick={() => turn(-1)}
          icon={<ChevronLeft aria-hidden />}
        >
          {t('previous')}
        </Button>
        <Button
          className="min-h-11 flex-1"
          disabled={number === album.pictures}
          onClick={() => turn(1)}
          icon={<ChevronRight aria-hidden />}
        >
          {t('next')}
        </Button>
      </div>
    </section>
  );
}
