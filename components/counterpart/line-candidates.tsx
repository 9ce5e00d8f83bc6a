'use client';

import { useTranslations } from 'next-intl';
import { BandChip } from '@/components/comparison/band-chip';
import { Reasons } from '@/components/comparison/reasons';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import type { CandidateView } from '@/lib/counterpart/schema/lists';
import type { LineProps } from './their-line';
import { useCounterpartWords } from './use-counterpart-words';

/** Who on file a line may be about, the likeliest first; of each first what speaks against it. Choosing one is a person's word. */
export function LineCandidates(props: LineProps) {
  const t = useTranslations('counterpart');
  const { candidates, decision } = props.line;
  const near = candidates.filter(({ score: { band } }) => band !== 'weak');
  const weak = candidates.filter(({ score: { band } }) => band === 'weak');
  if (candidates.length === 0) return decision ? null : <p className="text-text-quiet">{t('lines.nobody')}</p>;
  return (
    <div className="flex flex-col gap-2">
      {near.length > 0 && (
        <div className="rounded-md border border-line bg-surface-sunk px-3 py-1">
          <h3 className="sr-only">{t('lines.candidates')}</h3>
          <CandidateList {...props} shown={near} />
        </div>
      )}
      {weak.length > 0 && (
        <details className="text-[0.8125rem]">
          <summary className="cursor-pointer text-text-quiet">{t('lines.weak', { count: weak.length })}</summary>
          <CandidateList {...props} shown={weak} />
        </details>
      )}
    </div>
  );
}

function CandidateList({ list, line, decision, shown }: LineProps & { shown: readonly CandidateView[] }) {
  const t = useTranslations('counterpart');
  const open = list.status === 'ready' && line.decision === null;
  return (
    <ul>
      {shown.map((candidate) => (
        <li key={candidate.id} className="flex flex-col gap-1 border-line border-b py-2 last:border-b-0">
          <Who candidate={candidate} />
          {candidate.obstacles.length > 0 && (
            <ul className="text-warn">
              {candidate.obstacles
                .filter((one) => one !== 'brothers')
                .map((one) => (
                  <li key={one} className="font-medium">
                    {t(`obstacles.${one}`)}
                  </li>
                ))}
            </ul>
          )}
          <Reasons
            parts={candidate.score.parts}
            brothers={candidate.score.brothers}
            sides="question-record"
            look="compact"
          />
          {open && (
            <div>
              <Button
                size="small"
                busy={decision.busy}
                onClick={() =>
                  void decision.decide(line, { decision: 'same', prisonerId: candidate.id }).catch(() => undefined)
                }
              >
                {t('decide.same', { number: candidate.number })}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Who({ candidate }: { candidate: CandidateView }) {
  const t = useTranslations('counterpart');
  const { born } = useCounterpartWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link href={`/prisoners/${candidate.id}`} target="_blank" className="font-medium underline underline-offset-2">
        {candidate.name}
      </Link>
      <span data-figures>{candidate.number}</span>
      <span data-figures>{born(candidate.birth)}</span>
      {candidate.status && <PrisonerStatusChip status={candidate.status} />}
      <BandChip band={candidate.score.band} />
      {candidate.onThisBatch && <StatusChip tone="accent">{t('lines.onThisBatch')}</StatusChip>}
    </div>
  );
}
