'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { textIn } from '@/components/ui/form-values';
import { TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { identityReturnReasons, identityRevokeReasons } from '@/lib/identity/rules/cases';
import type { Candidate, CaseView, DecisionLine } from '@/lib/identity/schema/case-view';
import {
  decisionReceipt,
  identityDecision,
  identityRevocation,
  identityWithdrawal,
  newIdentityProposal,
} from '@/lib/identity/schema/cases';
import { Mark } from './mark';
import { PersonLink } from './person-link';
import { ReasonWrite } from './reason-write';
import { StandsOnChecks } from './stands-on-checks';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** What the checks carry of everybody the subject may be, and what can be done about it now. */
export function AnswerPanel({ view }: { view: CaseView }) {
  const t = useTranslations('identity');
  const proposed = view.decisions.find(({ status }) => status === 'proposed');
  const established = view.decisions.find(({ status }) => status === 'established');
  const rule =
    view.ruleVersion === 1
      ? t(`rule.${view.subjectKind}`, { number: 1 })
      : t('rule.changed', { number: view.ruleVersion });
  return (
    <Section title={proposed ? t('answer.waits') : t('answer.title')}>
      <div className="flex flex-col gap-3">
        {proposed && <OpenProposal view={view} proposal={proposed} />}
        {!proposed && view.candidates.length === 0 && <p>{t('answer.none')}</p>}
        {!proposed && (
          <ul className="flex flex-col gap-3">
            {view.candidates.map((candidate) => (
              <li key={candidate.person.id}>
                <CandidateLine view={view} candidate={candidate} />
              </li>
            ))}
          </ul>
        )}
        {established && view.may.decide && <Revoke decision={established} />}
        <p className="text-[0.8125rem] text-text-quiet">{rule}</p>
      </div>
    </Section>
  );
}

function CandidateLine({ view, candidate: { person, shortfall, basis } }: { view: CaseView; candidate: Candidate }) {
  const t = useTranslations('identity');
  const blocks = shortfall === 'contradicted' || shortfall === 'two-candidates';
  return (
    <div className="flex flex-col items-start gap-1">
      <PersonLink person={person} />
      <Mark tone={shortfall === 'nothing' ? 'good' : blocks ? 'bad' : 'neutral'}>
        {t(`shortfall.${shortfall}`, { basis: basis ? t(`basis.${basis}`) : '' })}
      </Mark>
      {shortfall === 'nothing' && view.status === 'open' && view.may.ask && <Propose view={view} candidate={person} />}
    </div>
  );
}

function Propose({ view, candidate }: { view: CaseView; candidate: Candidate['person'] }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return (
    <WriteDialog
      trigger={
        <Button look="main" size="small">
          {t('answer.propose')}
        </Button>
      }
      path={`/api/identity/cases/${view.id}/proposals`}
      shape={{ body: newIdentityProposal, answer: decisionReceipt }}
      title={t('answer.proposeTitle', { name: words.person(candidate) })}
      what={t('answer.proposeWhat')}
      confirmLabel={t('answer.propose')}
      done={t('answer.proposeDone')}
      bodyOf={(form) => ({ version: view.version, prisonerId: candidate.id, note: textIn(form, 'note') })}
    >
      {(error) => <TextAreaField name="note" label={t('note')} optional error={error('note')} maxLength={1000} />}
    </WriteDialog>
  );
}

function OpenProposal({ view, proposal }: { view: CaseView; proposal: DecisionLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { proposed } = proposal;
  return (
    <div className="flex flex-col items-start gap-2">
      <Mark tone="accent">
        {t('decision.status.proposed')}: {t(`basis.${proposal.basis}`)}
      </Mark>
      <PersonLink person={proposal.person} />
      <p>{t('answer.proposedBy', { name: words.name(proposed.by), when: words.moment(proposed.at) })}</p>
      {proposed.note && <p className="max-w-prose whitespace-pre-line">{proposed.note}</p>}
      <StandsOnChecks view={view} decision={proposal} />
      {!proposal.carried && <p className="font-medium text-bad">{t('answer.notCarried')}</p>}
      {proposed.mine && <p className="font-medium">{t('answer.mine')}</p>}
      {!proposed.mine && !view.may.decide && <p className="text-text-quiet">{t('answer.notYou')}</p>}
      <div className="flex flex-wrap gap-2">
        {proposed.mine && <Withdraw proposal={proposal} />}
        {!proposed.mine && view.may.decide && proposal.carried && <Establish view={view} proposal={proposal} />}
        {!proposed.mine && view.may.decide && <Return proposal={proposal} />}
      </div>
    </div>
  );
}

const decide = { body: identityDecision, answer: decisionReceipt };

function Establish({ view, proposal }: { view: CaseView; proposal: DecisionLine }) {
  const t = useTranslations('identity.answer');
  const words = useIdentityWords();
  return (
    <WriteDialog
      trigger={<Button look="main">{t('establish')}</Button>}
      path={`/api/identity/decisions/${proposal.id}/decision`}
      shape={decide}
      title={t('establishTitle', { name: words.person(proposal.person) })}
      what={t(view.subjectKind === 'remains' ? 'establishRemains' : 'establishLiving')}
      confirmLabel={t('establish')}
      done={t('establishDone')}
      bodyOf={() => ({ version: proposal.version, decision: 'establish' as const })}
    />
  );
}

function Return({ proposal }: { proposal: DecisionLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return (
    <ReasonWrite
      trigger={<Button>{t('answer.return')}</Button>}
      path={`/api/identity/decisions/${proposal.id}/decision`}
      shape={decide}
      title={t('answer.returnTitle')}
      what={t('answer.returnWhat', { name: words.name(proposal.proposed.by) })}
      done={t('answer.returnDone')}
      confirmLabel={t('answer.return')}
      reasons={identityReturnReasons.map((value) => ({ value, label: t(`returnReason.${value}`) }))}
      body={({ reason, note }) => ({
        version: proposal.version,
        decision: 'return' as const,
        reason: (reason || null) as 'other' | null,
        note,
      })}
    />
  );
}

function Withdraw({ proposal }: { proposal: DecisionLine }) {
  const t = useTranslations('identity.answer');
  return (
    <WriteDialog
      trigger={<Button>{t('withdraw')}</Button>}
      path={`/api/identity/decisions/${proposal.id}/withdrawal`}
      shape={{ body: identityWithdrawal, answer: decisionReceipt }}
      title={t('withdrawTitle')}
      what={t('withdrawWhat')}
      confirmLabel={t('withdraw')}
      done={t('withdrawDone')}
      bodyOf={() => ({ version: proposal.version })}
    />
  );
}

function Revoke({ decision }: { decision: DecisionLine }) {
  const t = useTranslations('identity');
  return (
    <div>
      <ReasonWrite
        trigger={<Button>{t('answer.revoke')}</Button>}
        path={`/api/identity/decisions/${decision.id}/revocation`}
        shape={{ body: identityRevocation, answer: decisionReceipt }}
        title={t('answer.revokeTitle')}
        what={t('answer.revokeWhat')}
        done={t('answer.revokeDone')}
        confirmLabel={t('answer.revoke')}
        reasons={identityRevokeReasons.map((value) => ({ value, label: t(`revokeReason.${value}`) }))}
        body={({ reason, note }) => ({ version: decision.version, reason: reason as 'other', note })}
      />
    </div>
  );
}
