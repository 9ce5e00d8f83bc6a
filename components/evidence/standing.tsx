'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { DeemProbable } from './deem-probable';
import { PolicyRule } from './policy-rule';
import { ProposeConfirmation } from './propose-confirmation';

/** What the claims on file carry at present, or what is missing, in words; and the rule they are measured by. */
export function Standing({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const { basis, shortfall, may, probable, policy, attention } = evidence;
  const { reliability, credibility, sources } = policy.content.confirmed;
  // Where something needs attention the proposal is offered beside it.
  const offered = attention.some(({ kind }) => kind === 'weakened' || kind === 'unproposed');
  return (
    <Section title={t('standing.title')}>
      <div className="flex flex-col items-start gap-2">
        {basis ? (
          <StatusChip tone="good" className="md:whitespace-normal">
            {t(`basis.${basis}`)}
          </StatusChip>
        ) : (
          <StatusChip tone="warn" className="md:whitespace-normal">
            {t('standing.not')}
          </StatusChip>
        )}
        <p>
          {basis
            ? t('standing.carried', { basis: t(`basis.${basis}`) })
            : t(`missing.${shortfall}`, { reliability, credibility, needed: sources })}
        </p>
        {!basis && probable.basis && <p>{t('standing.probable', { basis: t(`basis.${probable.basis}`) })}</p>}
        {may.deemProbable && <DeemProbable evidence={evidence} />}
        {may.propose && !offered && <ProposeConfirmation evidence={evidence} />}
        <PolicyRule policy={policy.content} number={policy.number} open={may.decide} />
      </div>
    </Section>
  );
}
