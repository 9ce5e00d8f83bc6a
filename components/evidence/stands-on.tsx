'use client';

import { useTranslations } from 'next-intl';
import type { ConfirmationLine, RecordEvidence } from '@/lib/evidence/schema';
import { useEvidenceWords } from './use-evidence-words';

type StandsOnProps = { evidence: RecordEvidence; confirmation: ConfirmationLine };

/** The claims a confirmation stands on, one line each; a retracted one is struck through. */
export function StandsOn({ evidence, confirmation }: StandsOnProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const claims = evidence.claims.filter(({ id }) => confirmation.claimIds.includes(id));
  return (
    <div className="text-[0.8125rem]">
      <p className="text-text-quiet">{t('decisions.standsOn')}</p>
      <ul className="list-disc pl-4">
        {claims.map((claim) => (
          <li key={claim.id} className={claim.retracted ? 'line-through decoration-text-quiet' : undefined}>
            {t(`source.${claim.sourceKind}`)}: {t(`says.${claim.says}`)}, {words.asOf(claim)} ({claim.reliability}
            {claim.credibility})
          </li>
        ))}
      </ul>
    </div>
  );
}
