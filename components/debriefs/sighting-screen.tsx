'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { sightingWhole } from '@/lib/debriefs/hooks';
import type { SightingId } from '@/lib/kernel/ids';
import { CandidateKeys } from './candidate-keys';
import { CandidateList } from './candidate-list';
import { KeepPlace } from './keep-place';
import { SightingCard } from './sighting-card';
import { SightingMoves } from './sighting-moves';
import { useDebriefWords } from './use-debrief-words';

/** One sighting with everybody it may be. */
export function SightingScreen({ id, now, mayLook }: { id: SightingId; now: string; mayLook: boolean }) {
  const t = useTranslations('debriefs');
  const words = useDebriefWords();
  const { data } = useSuspenseQuery(sightingWhole(id));
  const { sighting, candidates } = data;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/debriefs' },
          { label: t('parts.sightings'), href: '/debriefs/sightings' },
          { label: words.seen(sighting) },
        ]}
        title={words.seen(sighting)}
      />
      <KeepPlace lines={[data]}>
        <div data-sighting={sighting.id} className="flex flex-col gap-4 pt-4">
          <Section title={t('sighting.title')}>
            <SightingCard
              sighting={sighting}
              now={now}
              inDebrief
              actions={<SightingMoves sighting={sighting} mayAttach mayLook={mayLook} />}
            />
          </Section>
          <Section title={t('candidates.label')} action={candidates.length > 0 && <CandidateKeys />}>
            <ListKeys>
              <CandidateList sighting={sighting} candidates={candidates} />
            </ListKeys>
          </Section>
        </div>
      </KeepPlace>
    </>
  );
}
