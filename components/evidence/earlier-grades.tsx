'use client';

import { useTranslations } from 'next-intl';
import type { ClaimLine } from '@/lib/evidence/schema/record-evidence';
import { useEvidenceWords } from './use-evidence-words';

/** What the claim was graded before, the latest change first, each with who graded it otherwise and why. */
export function EarlierGrades({ claim }: { claim: ClaimLine }) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  if (claim.grades.length === 0) return null;
  return (
    <details className="text-text-quiet">
      <summary className="cursor-pointer">{t('ledger.grades', { count: claim.grades.length })}</summary>
      <ul className="list-disc pl-4">
        {claim.grades.map(({ reliability, credibility, reason, followedBy }) => (
          <li key={followedBy.at}>
            {t('ledger.gradeWas', {
              from: `${reliability}${credibility}`,
              when: words.moment(followedBy.at),
              name: words.name(followedBy.by),
              to: `${followedBy.reliability}${followedBy.credibility}`,
              reason: followedBy.reason,
            })}
            {reason && (
              <span className="block">
                {reliability}
                {credibility}: {words.reason(reason)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
