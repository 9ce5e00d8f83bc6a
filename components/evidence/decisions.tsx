'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendRevocation } from '@/lib/evidence/hooks';
import { type ConfirmationStatus, revokeReasons } from '@/lib/evidence/rules';
import type { ConfirmationLine, RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { ReasonDialog } from './reason-dialog';
import { StandsOn } from './stands-on';
import { useEvidenceWords } from './use-evidence-words';

const tones: Record<ConfirmationStatus, Tone> = {
  proposed: 'accent',
  confirmed: 'good',
  returned: 'warn',
  withdrawn: 'neutral',
  revoked: 'bad',
  superseded: 'neutral',
};

/** Every decision about this person with both people, their dates and the claims behind it, newest first. */
export function Decisions({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const past = evidence.confirmations.filter(({ status }) => status !== 'proposed');
  return (
    <Section title={t('decisions.title')} bare>
      {past.length === 0 ? (
        <p className="p-4 text-text-quiet">{t('decisions.empty')}</p>
      ) : (
        <ol>
          {past.map((one) => (
            <li key={one.id} className="flex flex-col items-start gap-2 border-line border-b p-4 last:border-b-0">
              <Decision evidence={evidence} confirmation={one} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

type DecisionProps = { evidence: RecordEvidence; confirmation: ConfirmationLine };

function Decision({ evidence, confirmation }: DecisionProps) {
  const t = useTranslations('evidence');
  const { status, basis, carried } = confirmation;
  const confirmed = status === 'confirmed';
  return (
    <>
      <StatusChip tone={tones[status]} sure={t(`basis.${basis}`)} className="md:flex-wrap">
        {t(`status.${status}`)}
      </StatusChip>
      <TwoPeople confirmation={confirmation} />
      <p className="text-[0.8125rem] text-text-quiet">{t('decisions.policy', { number: confirmation.policyNumber })}</p>
      <StandsOn evidence={evidence} confirmation={confirmation} />
      {confirmed && !carried && <Notice tone="warn">{t('decisions.weakened')}</Notice>}
      {confirmed && evidence.may.revoke && <Revoke evidence={evidence} confirmation={confirmation} />}
      {confirmed && evidence.may.decide && !evidence.may.revoke && (
        <p className="text-[0.8125rem] text-text-quiet">{t('revoke.inPlan')}</p>
      )}
    </>
  );
}

function TwoPeople({ confirmation }: { confirmation: ConfirmationLine }) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { proposed, heldTrueBy, decided, revoked, status } = confirmation;
  const said = (one: NonNullable<ConfirmationLine['decided']>, reasons: 'returnReason' | 'revokeReason') => ({
    when: words.moment(one.at),
    name: words.name(one.by),
    reason: one.reason ? t(`${reasons}.${one.reason}` as 'returnReason.other') : '',
  });
  return (
    <ul className="text-[0.8125rem]">
      <li>{t('decisions.proposed', { when: words.moment(proposed.at), name: words.name(proposed.by) })}</li>
      {proposed.note && <li className="whitespace-pre-line text-text-quiet">{proposed.note}</li>}
      {status !== 'returned' &&
        heldTrueBy
          .slice(0, -1)
          .map(({ by, at }) => (
            <li key={`${at} ${by}`}>{t('decisions.heldTrue', { when: words.moment(at), name: words.name(by) })}</li>
          ))}
      {decided && (
        <li>
          {status === 'returned'
            ? t('decisions.returned', said(decided, 'returnReason'))
            : t('decisions.confirmed', said(decided, 'returnReason'))}
        </li>
      )}
      {decided?.note && <li className="whitespace-pre-line text-text-quiet">{decided.note}</li>}
      {revoked && <li>{t('decisions.revoked', said(revoked, 'revokeReason'))}</li>}
      {revoked?.note && <li className="whitespace-pre-line text-text-quiet">{revoked.note}</li>}
    </ul>
  );
}

/** Takes a confirmation back, with a reason. */
export function Revoke({ evidence, confirmation }: DecisionProps) {
  const t = useTranslations('evidence');
  const write = useWrite((attempt: Parameters<typeof sendRevocation>[1]) => sendRevocation(confirmation.id, attempt), {
    refresh: [evidenceKeys.all, prisonerKeys.record(evidence.prisoner.id)],
    done: t('revoke.done'),
  });
  return (
    <ReasonDialog
      trigger={<Button size="small">{t('revoke.open')}</Button>}
      title={t('revoke.title')}
      what={t('revoke.what')}
      reasons={revokeReasons.map((value) => ({ value, label: t(`revokeReason.${value}`) }))}
      confirmLabel={t('revoke.open')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onConfirm={(given) => write.mutateAsync({ ...given, version: confirmation.version })}
    />
  );
}
