'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { sightingList } from '@/lib/debriefs/hooks';
import type { PrisonerId } from '@/lib/kernel/ids';
import { SightingCard } from './sighting-card';

/** On a record: who of those that came back saw this person, and which sightings wait that may be about them. */
export function RecordSightings({ id, now }: { id: PrisonerId; now: string }) {
  const t = useTranslations('debriefs.onRecord');
  const attached = useQuery(sightingList({ show: 'attached', prisonerId: id }));
  const waiting = useQuery(sightingList({ show: 'waiting', prisonerId: id }));
  const lines = [...(attached.data?.lines ?? []), ...(waiting.data?.lines ?? [])];
  if (lines.length === 0) return null;
  const more = (attached.data?.total ?? 0) + (waiting.data?.total ?? 0) - lines.length;
  return (
    <Section bare title={t('title')}>
      <ul>
        {lines.map(({ sighting }) => (
          <li key={sighting.id} className="border-line border-b p-4 last:border-b-0">
            {sighting.status === 'waiting' && <p className="pb-1 font-medium text-warn">{t('maybe')}</p>}
            <SightingCard
              sighting={sighting}
              now={now}
              href={`/debriefs/sightings/${sighting.id}`}
              inDebrief
              onRecord
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="p-4">
          <Link href="/debriefs/sightings" className="underline underline-offset-2">
            {t('more', { count: more })}
          </Link>
        </p>
      )}
    </Section>
  );
}
