'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { WaitingSighting } from '@/lib/debriefs/schema/sighting';
import { CandidateList } from './candidate-list';
import { SightingCard } from './sighting-card';
import { SightingMoves } from './sighting-moves';

type Props = { line: WaitingSighting; now: string; mayLook: boolean };

/** One sighting of the queue with the likeliest of those it may be. */
export function WaitingSightingRow({ line: { sighting, candidates, more }, now, mayLook }: Props) {
  const t = useTranslations('debriefs.candidates');
  const href = `/debriefs/sightings/${sighting.id}`;
  return (
    <li data-sighting={sighting.id} className="flex flex-col gap-2 border-line border-b px-2 py-4">
      <SightingCard
        sighting={sighting}
        now={now}
        href={href}
        inDebrief
        actions={<SightingMoves sighting={sighting} mayAttach mayLook={mayLook} />}
      />
      {sighting.status === 'waiting' && (sighting.consentSearch === 'yes' || candidates.length > 0) && (
        <div className="lg:pl-6">
          <CandidateList sighting={sighting} candidates={candidates} />
          {more > 0 && (
            <Link href={href} className="underline underline-offset-2">
              {t('more', { count: more })}
            </Link>
          )}
        </div>
      )}
    </li>
  );
}
