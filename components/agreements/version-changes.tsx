'use client';

import { useTranslations } from 'next-intl';
import { type AgreementContent, linesOf } from '@/lib/agreements/rules/content';
import { agree, type ComparedLine, comparedLines } from '@/lib/agreements/rules/differences';
import type { Sides } from './readings';
import { useAgreementWords } from './use-agreement-words';

type VersionChangesProps = { before: AgreementContent; after: AgreementContent; sides: Sides };

/** What a version says otherwise than the one in force, reading by reading. */
export function VersionChanges({ before, after, sides }: VersionChangesProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const said = ({ first, second, differs }: ComparedLine) => {
    if (!first) return t('proposed.added');
    return second ? t('proposed.changed', { parts: words.parts(differs) }) : t('proposed.removed');
  };
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {[sides.ours, sides.theirs].map((party) => {
        const lines = comparedLines(linesOf(before, party.id), linesOf(after, party.id)).filter((one) => !agree(one));
        return (
          <div key={party.id}>
            <p className="font-medium">{t('proposed.changes', { party: words.party(party) })}</p>
            {lines.length === 0 && <p className="text-text-quiet">{t('proposed.noChange')}</p>}
            <ul className="list-disc pl-4">
              {lines.map((line) => (
                <li key={line.id} className="break-words">
                  {(line.second ?? line.first)?.title}: {said(line)}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
