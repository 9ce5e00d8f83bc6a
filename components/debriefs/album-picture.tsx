'use client';

import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';

type Props = {
  src: string;
  number: number;
  /** Chosen: said by a thicker frame besides the word that stands near it. */
  marked?: boolean;
  /** The answer it stands for: pressing the picture chooses it. */
  answer?: string;
};

/** A picture of an album: all of one size, known by a number and nothing else. */
export function AlbumPicture({ src, number, marked = false, answer }: Props) {
  const t = useTranslations('debriefs.showing');
  const Frame = answer ? 'label' : 'span';
  return (
    <Frame
      {...(answer && { htmlFor: answer })}
      className={cx(
        'relative block aspect-[3/4] w-full overflow-hidden rounded-md border-2 bg-surface-sunk',
        marked ? 'border-accent outline-2 outline-accent' : 'border-line',
        answer && 'cursor-pointer',
      )}
    >
      {/* biome-ignore lint/performance/noImgElement: an optimised copy would be a second reading, and lie in a cache */}
      <img src={src} alt={t('picture', { number })} className="size-full object-cover" draggable={false} />
      <span
        aria-hidden
        className="absolute bottom-0 left-0 min-w-9 rounded-tr-md bg-surface-raised px-2 py-0.5 text-center font-semibold text-lg text-text"
        data-figures
      >
        {number}
      </span>
    </Frame>
  );
}
