'use client';

import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { type Weight, weightOf } from '@/lib/evidence/rules';
import type { ClaimLine, RecordEvidence } from '@/lib/evidence/schema';
import { AddClaim } from './add-claim';
import { RetractClaim } from './retract-claim';
import { useEvidenceWords } from './use-evidence-words';

/** Everything anybody said about this person, newest first. What was retracted stays, struck through, with its reason. */
export function ClaimsLedger({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const { claims, prisoner, may } = evidence;
  return (
    <Section title={t('ledger.title')} action={may.record && <AddClaim prisonerId={prisoner.id} />} bare>
      {claims.length === 0 ? (
        <EmptyState title={t('ledger.empty')}>{t('ledger.emptyWhat')}</EmptyState>
      ) : (
        <ol>
          {claims.map((claim) => (
            <li key={claim.id} className="border-line border-b px-4 py-3 last:border-b-0">
              <Claim claim={claim} mayRetract={may.record} evidence={evidence} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const tones: Record<Weight, Tone> = {
  official: 'good',
  counts: 'accent',
  'never-confirming': 'neutral',
  'not-credible': 'neutral',
  'other-statement': 'neutral',
  retracted: 'bad',
};

type ClaimProps = { claim: ClaimLine; mayRetract: boolean; evidence: RecordEvidence };

function Claim({ claim, mayRetract, evidence }: ClaimProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const weight = weightOf({ ...claim, retracted: claim.retracted !== null });
  const struck = claim.retracted ? 'line-through decoration-text-quiet' : undefined;
  return (
    <article className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className={struck}>
          <span className="font-semibold">{t(`says.${claim.says}`)}</span>
          <span className="text-text-quiet">, {words.asOf(claim)}</span>
          {claim.place && <span className="text-text-quiet">, {claim.place}</span>}
        </p>
        <StatusChip tone={tones[weight]}>{t(`weight.${weight}`)}</StatusChip>
      </div>
      <p className={struck}>
        {t(`source.${claim.sourceKind}`)}
        {claim.sourceReference && <span className="text-text-quiet">, {claim.sourceReference}</span>}
      </p>
      <p className={cx('text-[0.8125rem]', struck)}>{words.strength(claim)}</p>
      {claim.note && <p className={cx('max-w-prose whitespace-pre-line', struck)}>{claim.note}</p>}
      {claim.says === 'dead' && <p className="text-[0.8125rem] text-text-quiet">{t('ledger.death')}</p>}
      <ClaimFoot claim={claim} mayRetract={mayRetract} evidence={evidence} />
    </article>
  );
}

function ClaimFoot({ claim, mayRetract, evidence }: ClaimProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { retracted } = claim;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-text-quiet">
      <p>{t('ledger.recorded', { when: words.moment(claim.recordedAt), name: words.name(claim.recordedBy) })}</p>
      {!retracted && mayRetract && <RetractClaim claim={claim} prisonerId={evidence.prisoner.id} />}
      {retracted && (
        <p className="basis-full font-medium text-bad">
          {t('retracted.mark', {
            when: words.moment(retracted.at),
            name: words.name(retracted.by),
            reason: t(`retractReason.${retracted.reason}` as 'retractReason.other'),
          })}
          {retracted.note && <span className="block font-normal">{retracted.note}</span>}
        </p>
      )}
    </div>
  );
}
