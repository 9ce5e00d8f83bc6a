'use client';

import { useTranslations } from 'next-intl';
import { ClaimLinks } from '@/components/evidence/claim-link';
import { useEvidenceWords } from '@/components/evidence/use-evidence-words';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { isContradiction } from '@/lib/evidence/rules/contradiction-answers';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';

/** What on this record stands against something else, in place, by its claims; each leads to where both sides are. */
export function ContradictionNotices({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('contradictions');
  const words = useEvidenceWords();
  return evidence.attention.map(
    ({ id, kind, openedAt, claimIds }) =>
      isContradiction(kind) && (
        <Notice
          key={id}
          tone="warn"
          title={t(`kind.${kind}`)}
          action={
            <LinkButton size="small" href={`/evidence/attention/${id}`}>
              {t('side.open')}
            </LinkButton>
          }
        >
          <p>{t(`what.${kind}`)}</p>
          {claimIds.length > 0 && (
            <div className="py-1 text-[0.8125rem]">
              <ClaimLinks evidence={evidence} ids={claimIds} />
            </div>
          )}
          <p className="text-[0.8125rem] text-text-quiet">{t('noticed', { when: words.moment(openedAt) })}</p>
        </Notice>
      ),
  );
}
