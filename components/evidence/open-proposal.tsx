'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import { useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendDecision, sendWithdrawal } from '@/lib/evidence/hooks';
import { returnReasons } from '@/lib/evidence/rules';
import type { ConfirmationLine, RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { ReasonDialog } from './reason-dialog';
import { StandsOn } from './stands-on';
import { useEvidenceWords } from './use-evidence-words';

type Props = { evidence: RecordEvidence; proposal: ConfirmationLine };

/** The proposal that waits: who made it, on what it stands, and what the second person can do. */
export function OpenProposal({ evidence, proposal }: Props) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { proposed } = proposal;
  const needed = Math.max(1, evidence.policy.content.confirmed.persons - 1 - proposal.heldTrueBy.length);
  const heldTrueByMe = heldTrueByReader(proposal);
  return (
    <Section title={t('open.title')} id="proposal">
      <div className="flex flex-col items-start gap-2">
        <StatusChip tone="accent" sure={t(`basis.${proposal.basis}`)} className="md:flex-wrap">
          {t('status.proposed')}
        </StatusChip>
        <p>{t('open.by', { name: words.name(proposed.by), when: words.moment(proposed.at) })}</p>
        {proposed.note && <p className="max-w-prose whitespace-pre-line">{proposed.note}</p>}
        {proposal.heldTrueBy.map(({ by, at }) => (
          <p key={at}>{t('open.heldTrue', { name: words.name(by), when: words.moment(at) })}</p>
        ))}
        <StandsOn evidence={evidence} confirmation={proposal} />
        <p>{t('open.more', { count: needed })}</p>
        {heldTrueByMe && <p className="font-medium">{t('open.held')}</p>}
        {proposed.mine && <p className="font-medium">{t('open.mine')}</p>}
        {!proposed.mine && !evidence.may.decide && <p className="text-text-quiet">{t('open.notYou')}</p>}
        <ProposalActions evidence={evidence} proposal={proposal} />
      </div>
    </Section>
  );
}

const heldTrueByReader = ({ heldTrueBy }: ConfirmationLine) => heldTrueBy.some(({ mine }) => mine);

function ProposalActions({ evidence, proposal }: Props) {
  const t = useTranslations('evidence');
  if (proposal.proposed.mine) return <Withdraw evidence={evidence} proposal={proposal} />;
  if (!evidence.may.decide || heldTrueByReader(proposal)) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {proposal.carried ? (
        <Confirm evidence={evidence} proposal={proposal} />
      ) : (
        <p className="basis-full font-medium text-bad">{t('proposal.notCarried')}</p>
      )}
      <Return evidence={evidence} proposal={proposal} />
    </div>
  );
}

const refreshed = (evidence: RecordEvidence) => [evidenceKeys.all, prisonerKeys.record(evidence.prisoner.id)];

function Confirm({ evidence, proposal }: Props) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const write = useWrite((attempt: Parameters<typeof sendDecision>[1]) => sendDecision(proposal.id, attempt), {
    refresh: refreshed(evidence),
    done: t('confirm.done'),
  });
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button look="main">{t('open.confirm')}</Button>}
        title={t('confirm.title', { name: evidence.prisoner.name })}
        confirmLabel={t('open.confirm')}
        onConfirm={() =>
          write.mutateAsync({ decision: 'confirm', version: proposal.version }).then(
            () => undefined,
            () => undefined,
          )
        }
      >
        <p>{t('confirm.what', { number: words.number(evidence.prisoner.number) })}</p>
      </ConfirmDialog>
    </>
  );
}

function Return({ evidence, proposal }: Props) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const write = useWrite((attempt: Parameters<typeof sendDecision>[1]) => sendDecision(proposal.id, attempt), {
    refresh: refreshed(evidence),
    done: t('return.done'),
  });
  return (
    <ReasonDialog
      trigger={<Button>{t('open.return')}</Button>}
      title={t('return.title')}
      what={t('return.what', { name: words.name(proposal.proposed.by) })}
      reasons={returnReasons.map((value) => ({ value, label: t(`returnReason.${value}`) }))}
      confirmLabel={t('open.return')}
      busy={write.isPending}
      faults={write.faults}
      onConfirm={({ reason, note }) =>
        write.mutateAsync({ decision: 'return', reason: reason || null, note, version: proposal.version })
      }
    />
  );
}

function Withdraw({ evidence, proposal }: Props) {
  const t = useTranslations('evidence');
  const write = useWrite((attempt: Parameters<typeof sendWithdrawal>[1]) => sendWithdrawal(proposal.id, attempt), {
    refresh: refreshed(evidence),
    done: t('withdraw.done'),
  });
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button>{t('open.withdraw')}</Button>}
        title={t('withdraw.title')}
        confirmLabel={t('open.withdraw')}
        onConfirm={() =>
          write.mutateAsync({ version: proposal.version }).then(
            () => undefined,
            () => undefined,
          )
        }
      >
        <p>{t('withdraw.what')}</p>
      </ConfirmDialog>
    </>
  );
}
