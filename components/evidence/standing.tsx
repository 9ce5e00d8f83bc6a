'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { RecordEvidence } from '@/lib/evidence/schema';
import { ProposeConfirmation } from './propose-confirmation';

/** What the claims carry at present, or what is missing, in words; and the rule they are measured by. */
export function Standing({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const { basis, shortfall, may } = evidence;
  return (
    <Section title={t('standing.title')}>
      <div className="flex flex-col items-start gap-2">
        {basis ? (
          <StatusChip tone="good" className="md:whitespace-normal">
            {t(`basis.${basis}`)}
          </StatusChip>
        ) : (
          <StatusChip tone="warn">{t('standing.not')}</StatusChip>
        )}
        <p>{basis ? t('standing.carried', { basis: t(`basis.${basis}`) }) : t(`missing.${shortfall}`)}</p>
        <p className="text-[0.8125rem] text-text-quiet">{t('standing.rule')}</p>
        {may.propose && <ProposeConfirmation evidence={evidence} />}
      </div>
    </Section>
  );
}
