'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { ClaimLine, RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { useEvidenceWords } from './use-evidence-words';
import { useLedgerView } from './use-ledger-view';

/** The claims of these ids, one line each; a line leads to the claim's place in the ledger. */
export function ClaimLinks({ evidence, ids }: { evidence: RecordEvidence; ids: readonly string[] }) {
  const t = useTranslations('evidence');
  const claims = evidence.claims.filter(({ id }) => ids.includes(id));
  if (claims.length === 0) return <p className="text-text-quiet">{t('present.noClaims')}</p>;
  return (
    <ul className="flex list-disc flex-col gap-0.5 pl-4">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimLink claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function ClaimLink({ claim }: { claim: ClaimLine }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const words = useEvidenceWords();
  const { showAll } = useLedgerView();
  const anchor = claimAnchor(claim.id);
  const goThere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // A claim the ledger leaves out at the moment is shown first, or the link would lead nowhere.
    void showAll();
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(anchor)?.focus()));
  };
  return (
    <a href={`#${anchor}`} onClick={goThere} className="underline underline-offset-2 hover:text-accent">
      {/* A line through a link would take the place of the one beneath it: what was retracted is struck through within. */}
      <span className={claim.retracted ? 'line-through decoration-text-quiet' : undefined}>
        {t(`source.${claim.sourceKind}`)}: {t(`says.${claim.says}`)}, {words.asOf(claim)} ({claim.reliability}
        {claim.credibility})
      </span>
      {claim.retracted && <span className="text-bad"> {t('weight.retracted').toLocaleLowerCase(locale)}</span>}
    </a>
  );
}

export const claimAnchor = (id: string) => `claim-${id}`;
