'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { VersionActs } from '@/components/ui/version-acts';
import { policyKeys, sendPolicyDecision, sendPolicyWithdrawal } from '@/lib/evidence/hooks';
import { differencesOf } from '@/lib/evidence/rules/policy-form';
import type { PolicyLine, PolicyPage } from '@/lib/evidence/schema/policy';
import { Consequences } from './consequences';
import { PolicyRules } from './policy-rules';
import { usePolicyWords } from './use-policy-words';

type Props = { proposed: PolicyLine; present: PolicyLine; may: PolicyPage['may'] };

/** The version that waits: what it changes and for how many, and what the second person can do. */
export function ProposedPolicy({ proposed, present, may }: Props) {
  const t = useTranslations('policy');
  const words = usePolicyWords();
  const { number, version, content, note } = proposed;
  const { mine, by, at } = proposed.proposed;
  const differences = differencesOf(present.content, content);
  return (
    <Section title={t('open.title', { number })}>
      <div className="flex flex-col items-start gap-3">
        <p>{t('open.by', { name: words.name(by), when: words.moment(at) })}</p>
        <p className="max-w-prose whitespace-pre-line break-words">{note}</p>
        <div>
          <p className="font-medium">{t('differences')}</p>
          {differences.length === 0 && <p>{t('same')}</p>}
          <ul className="list-disc pl-4">
            {differences.map((one) => (
              <li key={`${one.at}.${one.field}`}>{words.difference(one)}</li>
            ))}
          </ul>
        </div>
        <PolicyRules policy={content} />
        {may.decide && <Consequences content={content} />}
        <VersionActs
          proposed={{ version, mine }}
          mayDecide={may.decide}
          word={(key) => t(`open.${key}`, { number })}
          refresh={[policyKeys.all]}
          decide={(attempt) => sendPolicyDecision(number, attempt)}
          withdraw={(attempt) => sendPolicyWithdrawal(number, attempt)}
        />
      </div>
    </Section>
  );
}
