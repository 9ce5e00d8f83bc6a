'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import { type AgreementContent, linesOf } from '@/lib/agreements/rules/content';
import { agree, type ComparedLine, comparedLines } from '@/lib/agreements/rules/differences';
import type { Party } from '@/lib/agreements/schema/agreement';
import { LineWords } from './line-words';
import { useAgreementWords } from './use-agreement-words';

export type Sides = { ours: Party; theirs: Party };

/** Both readings side by side, line by line; on a narrow screen one under the other, each named. */
export function Readings({ content, sides }: { content: AgreementContent; sides: Sides }) {
  const t = useTranslations('agreements');
  const lines = comparedLines(linesOf(content, sides.ours.id), linesOf(content, sides.theirs.id));
  const both = content.readings.filter((reading) => reading.lines.length > 0).length > 1;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">
        {both ? t('readings.count', { count: lines.filter((line) => !agree(line)).length }) : t('readings.unknown')}
      </p>
      <ul className="divide-y divide-line border-line border-y">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-col gap-2 py-3">
            <LineHead line={line} sides={sides} both={both} />
            <div className={both ? 'grid gap-3 md:grid-cols-2' : undefined}>
              <OneReading party={sides.ours} line={line} side="first" both={both} />
              {both && <OneReading party={sides.theirs} line={line} side="second" both />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LineHead({ line, sides, both }: { line: ComparedLine; sides: Sides; both: boolean }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { id, first, second, differs } = line;
  const only = first ? sides.ours : sides.theirs;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <h3 className="break-words font-semibold">{(first ?? second)?.title}</h3>
      <span className="font-mono text-text-quiet text-xs">{t('line.code', { id })}</span>
      {both && agree(line) && <StatusChip tone="good">{t('readings.agree')}</StatusChip>}
      {both && differs.length > 0 && (
        <StatusChip tone="warn">{t('readings.differ', { parts: words.parts(differs) })}</StatusChip>
      )}
      {both && !(first && second) && (
        <StatusChip tone="warn">{t('readings.onlyOne', { party: words.party(only) })}</StatusChip>
      )}
    </div>
  );
}

type OneReadingProps = { party: Party; line: ComparedLine; side: 'first' | 'second'; both: boolean };

function OneReading({ party, line, side, both }: OneReadingProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const own = line[side];
  return (
    <section className="min-w-0">
      {both && <h4 className="text-[0.8125rem] text-text-quiet">{t('readings.of', { party: words.party(party) })}</h4>}
      {own && line.differs.includes('title') && <p className="font-semibold">{own.title}</p>}
      {own ? (
        <LineWords line={own} differs={line.differs} />
      ) : (
        <p className="border-warn border-l-4 pl-2 font-semibold">{t('readings.missing')}</p>
      )}
    </section>
  );
}
