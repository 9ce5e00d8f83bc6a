'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/identity/mark';
import type { FactLine } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';

/** Pieces of evidence, each with how it counts; when it does not, why. */
export function FactList({ facts }: { facts: readonly FactLine[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {facts.map((fact) => (
        <li key={fact.id} className="flex min-w-0 flex-col items-start gap-1">
          <FactWords fact={fact} />
        </li>
      ))}
    </ul>
  );
}

function FactWords({ fact }: { fact: FactLine }) {
  const words = useDeathWords();
  return (
    <>
      <p className={fact.weight === 'withdrawn' ? 'line-through decoration-text-quiet' : undefined}>
        <span className="font-medium">{words.method(fact)}</span>
      </p>
      <p className="text-[0.8125rem] text-text-quiet">{words.found(fact)}</p>
      <Weight weight={fact.weight} />
    </>
  );
}

export function Weight({ weight }: { weight: FactLine['weight'] }) {
  const t = useTranslations('deaths.weight');
  const against = weight === 'contradicts' || weight === 'withdrawn';
  return <Mark tone={weight === 'carries' ? 'good' : against ? 'bad' : 'neutral'}>{t(weight)}</Mark>;
}
