'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import { batchNumber } from '@/lib/kernel/numerals';
import type { PlanPersonDetail } from '@/lib/planning/schema/people';
import { type GateEvidence, gatesKept, isOwnSource } from './gate-evidence';

/** The conditions of a person, each with what was found, of which day, and what it rests on. */
export function GateList({ evidence }: { evidence: PlanPersonDetail['evidence'] }) {
  const t = useTranslations('planning.board.person');
  const gates = gatesKept(evidence);
  if (gates.length === 0) return <p className="text-text-quiet">{t('noEvidence')}</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {gates.map((gate) => (
        <Gate key={gate.gate} gate={gate} />
      ))}
    </ul>
  );
}

function Gate({ gate }: { gate: GateEvidence }) {
  const t = useTranslations('planning');
  const rests = useRests(gate);
  const Icon = gate.holds ? CircleCheck : TriangleAlert;
  return (
    <li className="flex gap-2">
      <Icon
        aria-hidden
        className={gate.holds ? 'mt-0.5 size-4 shrink-0 text-good' : 'mt-0.5 size-4 shrink-0 text-warn'}
      />
      <div className="min-w-0">
        <p className={gate.holds ? undefined : 'font-medium text-warn'}>{t(`findings.${gate.finding}`)}</p>
        {rests && (
          <p className="text-[0.8125rem] text-text-quiet" data-figures>
            {rests}
          </p>
        )}
      </div>
    </li>
  );
}

/** The day and the source, how old it is where it may be only so old, the other batch. */
function useRests({ on, source, days, limit, batch }: GateEvidence) {
  const t = useTranslations('planning');
  const sources = useTranslations('evidence.source');
  const { shortDay } = useWords();
  const words = [
    source && (isOwnSource(source) ? t(`sources.${source}`) : sources(source)),
    shortDay(on),
    typeof days === 'number' && typeof limit === 'number' && t('board.person.age', { days, limit }),
    typeof batch === 'number' && batchNumber(batch),
  ];
  return words.filter(Boolean).join(' · ');
}
