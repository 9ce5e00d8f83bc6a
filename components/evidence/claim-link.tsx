'use client';

import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { cx } from '@/components/ui/cx';
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
    <a
      href={`#${anchor}`}
      onClick={goThere}
      className={cx(
        'underline underline-offset-2 hover:text-accent',
        claim.retracted && 'line-through decoration-text-quiet',
      )}
    >
      {t(`source.${claim.sourceKind}`)}: {t(`says.${claim.says}`)}, {words.asOf(claim)} ({claim.reliability}
      {claim.credibility})
    </a>
  );
}

export const claimAnchor = (id: string) => `claim-${id}`;
