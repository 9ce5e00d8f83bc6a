'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/identity/mark';
import { Link } from '@/components/ui/link';
import type { FactLine } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';

/** Pieces of evidence, each with how it counts; when it does not, why. */
export function FactList({ facts }: { facts: readonly FactLine[] }) {
  const words = useDeathWords();
  return (
    <ul className="flex flex-col gap-4">
      {facts.map((fact) => (
        <li key={fact.id} className="flex min-w-0 flex-col items-start gap-1">
          <p className={fact.weight === 'withdrawn' ? 'line-through decoration-text-quiet' : undefined}>
            <span className="font-semibold">{words.method(fact)}</span>
          </p>
          <Weight weight={fact.weight} />
          <FactFound fact={fact} />
        </li>
      ))}
    </ul>
  );
}

/** What was found, by whom, in which report, and where it is kept. */
export function FactFound({ fact }: { fact: FactLine }) {
  const t = useTranslations('deaths.page');
  const words = useDeathWords();
  const { doneBy, likelihood, reference, on, by, caseId, where } = fact;
  const lines = [
    likelihood && { label: t('likelihood'), value: <strong data-figures>{likelihood}</strong> },
    doneBy && { label: t('doneBy'), value: doneBy },
    reference && { label: t('report'), value: reference },
    on && { label: t('on'), value: words.day(on) },
  ].filter((line) => line !== null && line !== '');
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {lines.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-text-quiet">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-[0.8125rem] text-text-quiet">
        {caseId && where && (
          <>
            <Link href={`/identity/${caseId}`} className="underline underline-offset-2">
              {t('case', { number: where })}
            </Link>
            {by && ', '}
          </>
        )}
        {by && t('recordedBy', { name: by })}
      </p>
    </>
  );
}

function Weight({ weight }: { weight: FactLine['weight'] }) {
  const t = useTranslations('deaths.weight');
  const against = weight === 'contradicts' || weight === 'withdrawn';
  return <Mark tone={weight === 'carries' ? 'good' : against ? 'bad' : 'neutral'}>{t(weight)}</Mark>;
}
