'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { CaseView, DecisionLine } from '@/lib/identity/schema/case-view';
import { PersonLink } from './person-link';
import { StandsOnChecks } from './stands-on-checks';
import { useIdentityWords } from './use-identity-words';

const tones: Record<DecisionLine['status'], Tone> = {
  proposed: 'accent',
  established: 'good',
  returned: 'neutral',
  withdrawn: 'neutral',
  revoked: 'bad',
};

/** Every decision that was made or taken back: who, when, on what, under which version of the rule. */
export function DecisionHistory({ view }: { view: CaseView }) {
  const t = useTranslations('identity');
  const past = view.decisions.filter(({ status }) => status !== 'proposed');
  if (past.length === 0) return null;
  return (
    <Section title={t('answer.history')} bare>
      <ol>
        {past.map((decision) => (
          <li
            key={decision.id}
            className="flex flex-col items-start gap-1 border-line border-b px-4 py-3 last:border-b-0"
          >
            <StatusChip tone={tones[decision.status]}>{t(`decision.status.${decision.status}`)}</StatusChip>
            <PersonLink person={decision.person} />
            <Lines decision={decision} />
            <StandsOnChecks view={view} decision={decision} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Lines({ decision }: { decision: DecisionLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { proposed, decided, revoked } = decision;
  const returned = decision.status === 'returned';
  return (
    <div className="text-[0.8125rem] text-text-quiet">
      <p>{t('decision.line.proposed', { when: words.moment(proposed.at), name: words.name(proposed.by) })}</p>
      <p>{t('decision.under', { number: decision.ruleVersion, basis: t(`basis.${decision.basis}`) })}</p>
      {decided && (
        <p>
          {t(`decision.line.${returned ? 'returned' : 'established'}`, {
            when: words.moment(decided.at),
            name: words.name(decided.by),
            reason: decided.reason ? t(`returnReason.${decided.reason as 'other'}`) : '',
          })}
          {decided.note && <span className="block">{decided.note}</span>}
        </p>
      )}
      {revoked && (
        <p>
          {t('decision.line.revoked', {
            when: words.moment(revoked.at),
            name: words.name(revoked.by),
            reason: t(`revokeReason.${(revoked.reason ?? 'other') as 'other'}`),
          })}
          {revoked.note && <span className="block">{revoked.note}</span>}
        </p>
      )}
    </div>
  );
}
