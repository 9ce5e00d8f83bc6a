'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { VersionActs } from '@/components/ui/version-acts';
import { agreementKeys, sendVersionDecision, sendVersionWithdrawal } from '@/lib/agreements/hooks';
import type { AgreementDetail, VersionLine } from '@/lib/agreements/schema/agreement';
import { useAgreementWords } from './use-agreement-words';
import { VersionChanges } from './version-changes';
import { VersionText } from './version-text';

type Props = { agreement: AgreementDetail; proposed: VersionLine; present: VersionLine | undefined };

/** The version that waits: what it changes, what the law says to it, and what the second person can do. */
export function ProposedVersion({ agreement, proposed, present }: Props) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { mine, by, at } = proposed.proposed;
  const { number, version } = proposed;
  return (
    <Section title={t('proposed.title', { number: proposed.number })}>
      <div className="flex min-w-0 flex-col items-stretch gap-3">
        <p>{t('proposed.by', { name: words.name(by), when: words.moment(at) })}</p>
        <p className="max-w-prose whitespace-pre-line break-words">{proposed.note}</p>
        {present && <VersionChanges before={present.content} after={proposed.content} sides={agreement} />}
        <VersionText version={proposed} sides={agreement} />
        <VersionActs
          proposed={{ version, mine }}
          mayDecide={agreement.may.decide}
          word={(key) => t(`proposed.${key}`, { number })}
          refresh={[agreementKeys.all]}
          decide={(attempt) => sendVersionDecision(agreement.id, number, attempt)}
          withdraw={(attempt) => sendVersionWithdrawal(agreement.id, number, attempt)}
        />
      </div>
    </Section>
  );
}
