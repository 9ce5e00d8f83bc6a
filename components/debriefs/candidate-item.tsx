'use client';

import { TriangleAlert, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BandChip } from '@/components/comparison/band-chip';
import { Reasons } from '@/components/comparison/reasons';
import { usePairWords } from '@/components/matching/use-pair-words';
import { PersonNames } from '@/components/prisoners/person-names';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import type { CandidateLine, SightingLine } from '@/lib/debriefs/schema/sighting';
import { CandidateActions } from './candidate-actions';
import { useDebriefWords } from './use-debrief-words';

type Props = { sighting: SightingLine; candidate: CandidateLine };

/** One record, or one person a family seeks, who may be the one seen: how likely, who, why, and what can be said of it. */
export function CandidateItem({ sighting, candidate }: Props) {
  const t = useTranslations('debriefs.candidates');
  const words = useDebriefWords();
  const { status, band, brothers, verdict, decision, parts } = candidate;
  return (
    <li
      data-row
      data-candidate={candidate.id}
      className="flex flex-col gap-2 border-line border-b py-3 pl-1 last:border-b-0 has-[[data-row-link]:focus-visible]:bg-surface-sunk"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {status === 'contested' && (
            <StatusChip tone="warn" icon={TriangleAlert}>
              {t('contested')}
            </StatusChip>
          )}
          <BandChip band={band} />
          {brothers && (
            <StatusChip tone="warn" icon={Users}>
              {t('brothers')}
            </StatusChip>
          )}
          {verdict && <StatusChip tone={verdict === 'same' ? 'good' : 'neutral'}>{t(`verdict.${verdict}`)}</StatusChip>}
        </div>
        <CandidateActions sighting={sighting} candidate={candidate} />
      </div>
      <Who candidate={candidate} />
      {status === 'contested' && verdict && <p className="text-warn">{t(`contestedBy.${verdict}`)}</p>}
      <Reasons parts={parts} sides="record-record" look="compact" />
      {decision && (
        <p className="text-[0.8125rem] text-text-quiet">
          {t('decided', { name: words.name(decision.by), when: words.moment(decision.at) })}
          {decision.note && ` ${decision.note}`}
        </p>
      )}
    </li>
  );
}

const linkClass = 'font-medium underline underline-offset-2';

function Who({ candidate: { record, sought } }: { candidate: CandidateLine }) {
  const t = useTranslations('debriefs.candidates');
  const words = usePairWords();
  if (record)
    return (
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        {record.mayOpen ? (
          <Link href={`/prisoners/${record.id}`} data-row-link className={linkClass}>
            <PersonNames names={record.names} most={2} />
          </Link>
        ) : (
          <span className="font-medium">
            <PersonNames names={record.names} most={2} />
          </span>
        )}
        <span className="text-[0.8125rem] text-text-quiet" data-figures>
          {record.number}, {words.born(record.birth, record.birthYear)}
        </span>
        {record.status && <PrisonerStatusChip status={record.status} />}
      </div>
    );
  if (!sought) return null;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <Link href={`/inquiries/${sought.inquiryId}`} data-row-link className={linkClass}>
        {sought.name}
      </Link>
      <span className="text-[0.8125rem] text-text-quiet" data-figures>
        {t('sought', { reference: words.reference(sought.reference) })}, {words.born(sought.birth)}
        {sought.linkedTo && `, ${t('linked')}`}
      </span>
    </div>
  );
}
