'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { pictureHref } from '@/lib/debriefs/hooks/albums';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import { AlbumPicture } from './album-picture';
import { AlbumResultWords } from './album-result-words';
import { useDebriefWords } from './use-debrief-words';

type Outcome = NonNullable<AlbumLine['outcome']>;
type Props = { album: AlbumLine; outcome: Outcome };

/** The result of an album with everybody who stood in it: what it says, how it came about, how it can be drawn again. */
export function AlbumOutcome({ album, outcome }: Props) {
  const t = useTranslations('debriefs.outcome');
  const words = useDebriefWords();
  const { result, shownBefore, layout, tookSeconds, answeredAt, rulesVersion, appVersion, seed } = outcome;
  return (
    <>
      <Section title={t('title')}>
        <div className="flex flex-col gap-3">
          <AlbumResultWords outcome={outcome} />
          {outcome.words && <blockquote className="border-line-strong border-l-2 pl-3">{outcome.words}</blockquote>}
          <p className="max-w-prose">{t(`means.${result}`)}</p>
          {shownBefore > 0 && <Notice tone="warn">{t('before', { count: shownBefore })}</Notice>}
          <KeyValue
            facts={[
              { label: t('answered'), value: `${words.moment(answeredAt)}, ${words.name(album.shownBy)}` },
              { label: t('took'), value: t('seconds', { count: tookSeconds }) },
              { label: t('layout'), value: t(`layouts.${layout}`) },
              { label: t('drawn'), value: t('drawnWith', { rules: rulesVersion, app: appVersion }) },
              { label: t('seed'), value: <span className="wrap-anywhere font-mono text-xs">{seed}</span> },
            ]}
          />
        </div>
      </Section>
      <Section title={t('people')}>
        <ol className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
          {outcome.people.map(({ position, person }) => (
            <Stood key={position} album={album} outcome={outcome} position={position} person={person} />
          ))}
        </ol>
      </Section>
    </>
  );
}

type StoodProps = Props & Outcome['people'][number];

function Stood({ album, outcome: { chosen, targetPosition }, position, person }: StoodProps) {
  const t = useTranslations('debriefs.outcome');
  const marks = [
    ...(position === targetPosition ? [t('asked')] : [t('foil')]),
    ...(position === chosen ? [t('chosen')] : []),
  ];
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <AlbumPicture src={pictureHref(album.id, position)} number={position} marked={position === chosen} />
      <span className={position === targetPosition || position === chosen ? 'font-semibold' : 'text-text-quiet'}>
        {marks.join(', ')}
      </span>
      {person ? (
        <Link href={`/prisoners/${person.prisonerId}`} className="wrap-anywhere underline underline-offset-2">
          {person.name}, {person.number}
        </Link>
      ) : (
        <span className="text-text-quiet">{t('hidden')}</span>
      )}
    </li>
  );
}
