'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { RecordSighting } from './record-sighting';
import { SightingCandidates } from './sighting-candidates';
import { SightingCard } from './sighting-card';
import { SightingMoves } from './sighting-moves';

type Props = { view: DebriefView; sightings: readonly SightingLine[]; now: string };

/** Whom the person saw, each sighting with where it stands and, on request, those it may be. */
export function SightingsSection({ view, sightings, now }: Props) {
  const t = useTranslations('debriefs.sightings');
  return (
    <Section
      bare
      title={t('title', { count: sightings.length })}
      action={view.may.write && <RecordSighting debriefId={view.id} />}
    >
      {sightings.length === 0 && (
        <EmptyState title={t('none')}>{view.may.write ? t('noneWhat') : t('noneRead')}</EmptyState>
      )}
      <ol>
        {sightings.map((sighting) => (
          <li key={sighting.id} className="border-line border-b p-4 last:border-b-0">
            <SightingCard
              sighting={sighting}
              now={now}
              actions={<SightingMoves sighting={sighting} mayWrite={view.may.write} mayAttach={view.may.attach} />}
            />
            {view.may.attach && sighting.status === 'waiting' && <SightingCandidates sighting={sighting} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}
