'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { CaseView, ClaimedLine, DecisionLine } from '@/lib/identity/schema/case-view';
import { PersonLink } from './person-link';
import { useIdentityWords } from './use-identity-words';

/** Who it is said to be and who it is, beside each other and never one. */
export function AtAGlance({ view }: { view: CaseView }) {
  const t = useTranslations('identity.glance');
  const claimed = view.claimed.filter(({ withdrawn }) => !withdrawn);
  const established = view.decisions.find(({ status }) => status === 'established');
  const proposed = view.decisions.find(({ status }) => status === 'proposed');
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        <TwoFacts claimed={claimed} decision={established ?? proposed ?? null} />
        {established && !established.carried && (
          <Notice tone="warn" role="alert">
            {t('weakened')}
          </Notice>
        )}
        {established && view.subject && view.subject.id !== established.person.id && (
          <Link
            href={`/prisoners/${view.subject.id}/merge/${established.person.id}`}
            className="underline underline-offset-2"
          >
            {t('join')}
          </Link>
        )}
        {established && view.subjectKind === 'remains' && <p className="text-text-quiet">{t('remainsWord')}</p>}
      </div>
    </Section>
  );
}

type Facts = { claimed: readonly ClaimedLine[]; decision: DecisionLine | null };

/** The two facts as two boxes, for a case and for a record. */
export function TwoFacts({ claimed, decision }: Facts) {
  const t = useTranslations('identity.glance');
  const established = decision?.status === 'established' ? decision : null;
  const differs = established && claimed.some(({ person }) => person && person.id !== established.person.id);
  return (
    <>
      <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-1">
        <Fact label={t('claimed')}>
          {claimed.length === 0
            ? t('nobody')
            : claimed.map((one) => (
                <div key={one.id}>
                  {one.person ? (
                    <PersonLink person={one.person} />
                  ) : (
                    <span className="font-medium">{one.nameSaid}</span>
                  )}
                </div>
              ))}
        </Fact>
        <Fact label={t('established')}>
          <Established decision={decision} />
        </Fact>
      </dl>
      {differs && <StatusChip tone="warn">{t('differs')}</StatusChip>}
    </>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="min-w-0 rounded-md border border-line bg-surface-sunk p-3">
    <dt className="text-[0.8125rem] text-text-quiet">{label}</dt>
    <dd className="break-words">{children}</dd>
  </div>
);

function Established({ decision }: { decision: DecisionLine | null }) {
  const t = useTranslations('identity.glance');
  const words = useIdentityWords();
  if (!decision) return t('notYet');
  if (decision.status !== 'established')
    return (
      <>
        {t('notYet')}
        <div className="text-[0.8125rem] text-text-quiet">
          {t('proposedAs', { name: words.person(decision.person) })}
        </div>
      </>
    );
  return (
    <>
      <PersonLink person={decision.person} />
      <div className="text-[0.8125rem] text-text-quiet">
        {t('establishedBy', {
          decider: words.name(decision.decided?.by ?? null),
          proposer: words.name(decision.proposed.by),
          when: decision.decided ? words.moment(decision.decided.at) : '',
        })}
      </div>
    </>
  );
}
