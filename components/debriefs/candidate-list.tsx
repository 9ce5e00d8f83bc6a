'use client';

import { useTranslations } from 'next-intl';
import type { CandidateLine, SightingLine } from '@/lib/debriefs/schema/sighting';
import { CandidateItem } from './candidate-item';

type Props = {
  sighting: SightingLine;
  candidates: readonly CandidateLine[];
};

/** Those a sighting may be, the surest first, each with why and the answers to it. */
export function CandidateList({ sighting, candidates }: Props) {
  const t = useTranslations('debriefs.candidates');
  if (candidates.length === 0)
    return <p className="text-text-quiet">{t(sighting.consentSearch === 'yes' ? 'none' : 'notSearched')}</p>;
  return (
    <ol aria-label={t('label')} className="flex flex-col border-line border-t">
      {candidates.map((candidate) => (
        <CandidateItem key={candidate.id} sighting={sighting} candidate={candidate} />
      ))}
    </ol>
  );
}
