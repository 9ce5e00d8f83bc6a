'use client';

import { useTranslations } from 'next-intl';
import type { ConfirmationLine, RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { ClaimLinks } from './claim-link';

type StandsOnProps = { evidence: RecordEvidence; confirmation: ConfirmationLine };

/** The claims a confirmation stands on, each leading to its place in the ledger; a retracted one is struck through. */
export function StandsOn({ evidence, confirmation }: StandsOnProps) {
  const t = useTranslations('evidence');
  return (
    <div className="text-[0.8125rem]">
      <p className="text-text-quiet">{t('decisions.standsOn')}</p>
      <ClaimLinks evidence={evidence} ids={confirmation.claimIds} />
    </div>
  );
}
