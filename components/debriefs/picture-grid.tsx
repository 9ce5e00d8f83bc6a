'use client';

import { useTranslations } from 'next-intl';
import { pictureHref } from '@/lib/debriefs/hooks/albums';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import { AlbumPicture } from './album-picture';
import { answerId } from './answer-choices';

type Props = { album: AlbumLine; chosen: number | null };
export const placesOf = ({ pictures }: AlbumLine) => Array.from({ length: pictures }, (_, index) => index + 1);

/** All the pictures at once, in the order that was drawn. */
export function PictureGrid({ album, chosen }: Props) {
  const t = useTranslations('debriefs.showing');
  return (
    <ol aria-label={t('pictures')} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {placesOf(album).map((number) => (
        <li key={number}>
          <AlbumPicture
            src={pictureHref(album.id, number)}
            number={number}
            marked={number === chosen}
            answer={answerId(number)}
          />
        </li>
      ))}
    </ol>
  );
}
