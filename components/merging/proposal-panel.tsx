'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/prisoners/use-words';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { KeyValue } from '@/components/ui/key-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { mergeKeys, sendMergeDecision, sendMergeWithdrawal } from '@/lib/matching/hooks/merge';
import type { FactName } from '@/lib/matching/rules/merge-facts';
import type { MergeComparison, Proposal } from '@/lib/matching/schema/merge';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { useFactWords } from './use-fact-words';

type ProposalPanelProps = { comparison: MergeComparison; proposal: Proposal };

/** A proposal that waits: what was chosen and why, and for a second person the decision. */
export function ProposalPanel({ comparison, proposal }: ProposalPanelProps) {
  const t = useTranslations('merging');
  const words = useWords();
  const numbers = new Map([comparison.kept, comparison.gone].map(({ id, number }) => [id, number]));
  const gone = [comparison.kept, comparison.gone].find(({ id }) => id !== proposal.keptId);
  return (
    <Section title={t('proposal.title', { name: proposal.by ?? t('proposal.somebody') })}>
      <div className="flex flex-col gap-3">
        <p>
          {[
            t('proposal.into', { gone: gone?.number ?? '', kept: numbers.get(proposal.keptId) ?? '' }),
            t('proposal.at', { date: words.moment(proposal.at) }),
          ].join(' · ')}
        </p>
        <blockquote className="max-w-prose whitespace-pre-wrap border-line-strong border-l-2 pl-3">
          {proposal.reason}
        </blockquote>
        {proposal.notBrothers && (
          <p className="max-w-prose">
            {t('notBrothers')}: {proposal.notBrothers}
          </p>
        )}
        <Chosen comparison={comparison} proposal={proposal} />
        {proposal.stale && <Notice tone="warn">{t('proposal.stale')}</Notice>}
        {proposal.may.decide && <Decide proposal={proposal} number={gone?.number ?? ''} />}
        {proposal.may.withdraw && <Withdraw proposal={proposal} />}
      </div>
    </Section>
  );
}

/** The choices in the words of the facts: what the joined record will say wherever the two differ. */
function Chosen({ comparison, proposal }: ProposalPanelProps) {
  const t = useTranslations('merging');
  const statuses = useTranslations('prisoners.statuses');
  const words = useFactWords();
  const turned = comparison.kept.id !== proposal.keptId;
  const sayFact = (fact: FactName) => {
    const row = comparison.facts.find((one) => one.fact === fact);
    const side = proposal.facts[fact];
    const here = turned ? (side === 'kept' ? 'gone' : 'kept') : (side ?? 'kept');
    return words.value(fact, row?.[here].value ?? null);
  };
  const facts = (Object.keys(proposal.facts) as FactName[]).map((fact) => ({
    label: words.label(fact),
    value: sayFact(fact),
  }));
  return <KeyValue columns={2} facts={[...facts, { label: t('status.title'), value: statuses(proposal.status) }]} />;
}

function Decide({ proposal, number }: { proposal: Proposal; number: string }) {
  const t = useTranslations('merging');
  const router = useRouter();
  const [note, setNote] = useState('');
  const refresh = [mergeKeys.all, prisonerKeys.all];
  const join = useWrite(sendMergeDecision(proposal.id), {
    refresh,
    done: t('joined'),
    onDone: ({ keptId }) => router.push(`/prisoners/${keptId}/timeline`),
  });
  const sendBack = useWrite(sendMergeDecision(proposal.id), { refresh, done: t('proposal.returned') });
  const body = (decision: 'join' | 'return') => ({ version: proposal.version, decision, note: note.trim() || null });
  return (
    <div className="flex flex-col gap-3">
      <ErrorSummary errors={join.faults.length > 0 ? join.faults : sendBack.faults} />
      <TextAreaField
        name="note"
        label={t('proposal.note')}
        hint={t('proposal.returnWhat')}
        optional
        error={faultAt(sendBack.faults, 'note')}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        {!proposal.stale && (
          <ConfirmDialog
            trigger={<Button look="main">{t('proposal.decide')}</Button>}
            title={t('proposal.decide')}
            confirmLabel={t('join')}
            typeNumber={number}
            undoable
            onConfirm={() => join.mutateAsync(body('join')).then(nothing, nothing)}
          >
            <p>{t('effect.families')}</p>
          </ConfirmDialog>
        )}
        <Button busy={sendBack.isPending} onClick={() => sendBack.mutate(body('return'))}>
          {t('proposal.return')}
        </Button>
      </div>
    </div>
  );
}

const nothing = () => undefined;

function Withdraw({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('merging');
  const withdraw = useWrite(sendMergeWithdrawal(proposal.id), {
    refresh: [mergeKeys.all],
    done: t('proposal.withdrawn'),
  });
  return (
    <div className="flex flex-col gap-2">
      <ErrorSummary errors={withdraw.faults} />
      <p className="text-text-quiet">{t('proposal.mine')}</p>
      <div>
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ version: proposal.version })}>
          {t('proposal.withdraw')}
        </Button>
      </div>
    </div>
  );
}
