'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { policyList } from '@/lib/evidence/hooks';
import type { PolicyPage } from '@/lib/evidence/schema/policy';
import { DraftPolicy } from './draft-policy';
import { PolicyHistory } from './policy-history';
import { PolicyRules } from './policy-rules';
import { ProposedPolicy } from './proposed-policy';
import { usePolicyWords } from './use-policy-words';

/** The policy in force, the version that waits, a draft of another one, and every version there was. */
export function PolicyBoard({ page }: { page: PolicyPage }) {
  const { data } = useQuery({ ...policyList(), initialData: page });
  const present = data.versions.find(({ number }) => number === data.present);
  const proposed = data.versions.find(({ status }) => status === 'proposed');
  if (!present) return null;
  return (
    <>
      {proposed && <ProposedPolicy proposed={proposed} present={present} may={data.may} />}
      <PresentPolicy present={present} />
      {data.may.propose && <DraftPolicy key={present.number} present={present} />}
      <PolicyHistory versions={data.versions} />
    </>
  );
}

function PresentPolicy({ present }: { present: PolicyPage['versions'][number] }) {
  const t = useTranslations('policy');
  const words = usePolicyWords();
  const { number, adopted, proposed, rederived } = present;
  return (
    <Section title={t('present.title', { number })}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose">
          {number === 1
            ? t('present.first')
            : t('present.since', {
                when: words.moment(adopted?.at),
                proposer: words.name(proposed.by),
                adopter: words.name(adopted?.by),
              })}
        </p>
        <PolicyRules policy={present.content} />
        <Notice tone={rederived ? 'good' : 'accent'}>{t(rederived ? 'present.measured' : 'present.measuring')}</Notice>
        <div className="text-[0.8125rem] text-text-quiet">
          <p className="font-medium">{t('always.title')}</p>
          <ul className="list-disc pl-4">
            {(['persons', 'leads', 'never', 'death'] as const).map((one) => (
              <li key={one}>{t(`always.${one}`)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
