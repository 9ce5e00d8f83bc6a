'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { photoHref, photoList } from '@/lib/debriefs/hooks/albums';
import { fewestFoils } from '@/lib/debriefs/rules/album';
import type { PhotoFilter, PhotoLine } from '@/lib/debriefs/schema/album';
import { AddPhotograph } from './add-photograph';
import { type Parts, PartsTabs } from './parts-tabs';
import { useDebriefWords } from './use-debrief-words';
import { useLooksWords } from './use-looks-words';
import { WithdrawPhotograph } from './withdraw-photograph';

/** Photographs on file, of which albums are drawn: whose, what they look like, how many could stand beside each. */
export function PhotographsScreen({ filter, parts }: { filter: PhotoFilter; parts: Parts }) {
  const t = useTranslations('debriefs');
  const common = useTranslations('common');
  const { data, isError, refetch } = useQuery(photoList(filter));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/debriefs' }, { label: t('parts.photographs') }]}
        title={t('photos.title')}
        action={<AddPhotograph />}
      >
        {t('photos.what', { count: fewestFoils })}
      </PageHeader>
      <div className="flex flex-col pt-2">
        <PartsTabs current="photographs" parts={parts} />
        {isError && !data && (
          <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />
        )}
        {!isError && !data && <SkeletonTable rows={6} columns={3} />}
        {data?.lines.length === 0 && <EmptyState title={t('photos.none')}>{t('photos.noneWhat')}</EmptyState>}
        <ul className="flex flex-col">
          {data?.lines.map((photo) => (
            <Photograph key={photo.id} photo={photo} />
          ))}
        </ul>
        {data && data.lines.length > 0 && (
          <KeysetPager
            shown={data.lines.length}
            firstHref={filter.after ? '/debriefs/photographs' : undefined}
            olderHref={data.next ? `/debriefs/photographs?${new URLSearchParams({ after: data.next })}` : undefined}
          />
        )}
      </div>
    </>
  );
}

function Photograph({ photo }: { photo: PhotoLine }) {
  const t = useTranslations('debriefs.photos');
  const words = useDebriefWords();
  const looks = useLooksWords();
  const { id, prisonerId, name, number, source, recordedBy, recordedAt, beside } = photo;
  const enough = beside >= fewestFoils;
  return (
    <li className="flex gap-4 border-line border-b py-3">
      {/* biome-ignore lint/performance/noImgElement: an optimised copy would be a second reading, and lie in a cache */}
      <img
        src={photoHref(id)}
        alt={t('of', { name })}
        loading="lazy"
        className="aspect-[3/4] w-20 shrink-0 rounded-md border border-line bg-surface-sunk object-cover"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <Link href={`/prisoners/${prisonerId}`} className="wrap-anywhere font-medium underline underline-offset-2">
            {name}, {number}
          </Link>
          <WithdrawPhotograph photo={photo} />
        </div>
        <p>{looks.line(photo)}</p>
        <p>
          <StatusChip tone={enough ? 'good' : 'warn'}>{t('beside', { count: beside })}</StatusChip>
        </p>
        {!enough && <p className="text-warn">{t('tooFew', { count: fewestFoils - beside })}</p>}
        <p className="text-[0.8125rem] text-text-quiet" data-figures>
          {source && `${source}. `}
          {t('added', { when: words.moment(recordedAt), name: words.name(recordedBy) })}
        </p>
      </div>
    </li>
  );
}
