'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { ListDetail, ListLine } from '@/lib/counterpart/schema/lists';
import { LineCandidates } from './line-candidates';
import { LineDecisionPart } from './line-decision';
import { useCounterpartWords } from './use-counterpart-words';
import type { UseLineDecision } from './use-line-decision';

const tones: Record<ListLine['status'], Tone> = {
  faulty: 'bad',
  deceased: 'bad',
  'for-analyst': 'warn',
  'already-returned': 'warn',
  civilian: 'warn',
  'on-another-batch': 'warn',
  'dates-differ': 'warn',
  ambiguous: 'accent',
  unknown: 'neutral',
  matched: 'good',
};

export type LineProps = { list: ListDetail; line: ListLine; decision: UseLineDecision };

/** One line of theirs: whom it names, who on file that may be and what speaks against it, and what was or is to be said. */
export function TheirLine({ list, line, decision }: LineProps) {
  const t = useTranslations('counterpart');
  return (
    <li
      id={`row-${line.position}`}
      tabIndex={-1}
      className="grid gap-x-4 gap-y-2 border-line border-b py-3 sm:grid-cols-[6rem_1fr]"
    >
      <span className="text-text-quiet" data-figures>
        {t('lines.row', { line: line.position })}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <Named line={line} />
        {line.status !== 'faulty' && <LineCandidates list={list} line={line} decision={decision} />}
        {line.status !== 'faulty' && <LineDecisionPart list={list} line={line} decision={decision} />}
        <AsWritten line={line} />
      </div>
    </li>
  );
}

function Named({ line }: { line: ListLine }) {
  const t = useTranslations('counterpart');
  const targets = useTranslations('imports.targets');
  const { born, fault } = useCounterpartWords();
  const others = line.otherNames.join(', ');
  const facts = line.facts.map(({ target, text }) => ({ label: targets(target), text }));
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="break-words font-medium">{line.name}</span>
        <span data-figures>{born(line.birth)}</span>
        <StatusChip tone={tones[line.status]}>{t(`outcomes.${line.status}`)}</StatusChip>
      </p>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-[0.8125rem]">
        {[...(others ? [{ label: t('lines.otherNames'), text: others }] : []), ...facts].map(({ label, text }) => (
          <div key={`${label}:${text}`} className="flex min-w-0 flex-wrap gap-x-1">
            <dt className="text-text-quiet">{label}:</dt>
            <dd className="min-w-0 break-words">{text}</dd>
          </div>
        ))}
      </dl>
      {line.faults.length > 0 && (
        <ul className="pt-1 text-bad">
          {line.faults.map((one) => (
            <li key={`${one.code}:${one.column}`}>{fault(one)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The cells as the list has them, for comparing with how they were understood. */
function AsWritten({ line }: { line: ListLine }) {
  const t = useTranslations('counterpart');
  const column = useTranslations('imports.table');
  return (
    <details className="text-[0.8125rem]">
      <summary className="cursor-pointer text-text-quiet">{t('lines.cells')}</summary>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 pt-1">
        {line.cells.map(({ heading, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <div key={index} className="flex min-w-0 flex-wrap gap-x-1">
            <dt className="text-text-quiet">{heading || column('column', { number: index + 1 })}:</dt>
            <dd className="min-w-0 break-all">{text || '–'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
