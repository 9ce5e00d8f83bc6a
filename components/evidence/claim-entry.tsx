'use client';

import { useTranslations } from 'next-intl';
import { AttachFile } from '@/components/attachments/attach-file';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { originOf, type Weight, weightOf } from '@/lib/evidence/rules/derivation';
import type { ClaimLine, RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { ClaimSourceLinks, type ClaimSources } from './claim-sources';
import { EarlierGrades } from './earlier-grades';
import { GradeClaim } from './grade-claim';
import { RetractClaim } from './retract-claim';
import { asEvidence, useEvidenceWords } from './use-evidence-words';

const tones: Record<Weight, Tone> = {
  official: 'good',
  counts: 'accent',
  'never-confirming': 'neutral',
  'not-credible': 'neutral',
  'other-statement': 'neutral',
  retracted: 'bad',
};

type ClaimEntryProps = {
  claim: ClaimLine;
  evidence: RecordEvidence;
  shared: ReadonlySet<string>;
  sources: ClaimSources;
};

/** One claim: what it says and of when, who says so, how far they are trusted and why, what it counts for. */
export function ClaimEntry({ claim, evidence, shared, sources }: ClaimEntryProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const weight = weightOf(asEvidence(claim), evidence.policy.content.confirmed);
  const struck = claim.retracted ? 'line-through decoration-text-quiet' : undefined;
  const where = [claim.place, words.power(claim)].filter(Boolean).join(', ');
  return (
    <article className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className={struck}>
          <span className="font-semibold">{t(`says.${claim.says}`)}</span>
          <span className="text-text-quiet">, {words.asOf(claim)}</span>
          {where && <span className="text-text-quiet">, {where}</span>}
        </p>
        <StatusChip tone={tones[weight]} className="md:whitespace-normal">
          {t(`weight.${weight}`)}
        </StatusChip>
      </div>
      <p className={struck}>
        {t(`source.${claim.sourceKind}`)}
        {claim.sourceReference && (
          <span className="break-words text-text-quiet">, {words.reason(claim.sourceReference)}</span>
        )}
      </p>
      {evidence.present.claimIds.includes(claim.id) && (
        <p className="text-[0.8125rem] text-good">{t('ledger.carriesNow')}</p>
      )}
      <Strength claim={claim} shared={shared} struck={struck} />
      {claim.note && <p className={cx('max-w-prose whitespace-pre-line break-words', struck)}>{claim.note}</p>}
      <ClaimSourceLinks claim={claim} prisonerId={evidence.prisoner.id} sources={sources} />
      {claim.says === 'dead' && <p className="text-[0.8125rem] text-text-quiet">{t('ledger.death')}</p>}
      <ClaimFoot claim={claim} evidence={evidence} />
    </article>
  );
}

type StrengthProps = { claim: ClaimLine; shared: ReadonlySet<string>; struck: string | undefined };

function Strength({ claim, shared, struck }: StrengthProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const origin = originOf(claim);
  const notAlone = !claim.retracted && origin !== null && shared.has(origin);
  return (
    <div className="text-[0.8125rem]">
      <p className={struck}>{words.strength(claim)}</p>
      <p className={cx('break-words text-text-quiet', struck)}>
        {t('ledger.reason')}: {words.reason(claim.gradeReason) ?? t('ledger.reasonNone')}
      </p>
      {claim.originKey && (
        <p className={cx('break-words text-text-quiet', struck)}>
          {t('ledger.origin')}: {words.reason(claim.originKey)}
          {notAlone && `; ${t('ledger.originShared')}`}
        </p>
      )}
      <EarlierGrades claim={claim} />
    </div>
  );
}

function ClaimFoot({ claim, evidence }: { claim: ClaimLine; evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { retracted } = claim;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-text-quiet">
      <p>
        {t('ledger.recordedOn')}: {words.moment(claim.recordedAt)},{' '}
        {t('ledger.by', { name: words.name(claim.recordedBy) })}
      </p>
      {!retracted && evidence.may.record && (
        <div className="flex flex-wrap">
          <AttachFile
            trigger={
              <Button look="quiet" size="small">
                {t('ledger.attach')}
              </Button>
            }
            prisonerId={evidence.prisoner.id}
            subject={{ type: 'claim', id: claim.id }}
            about={`${t(`source.${claim.sourceKind}`)}: ${t(`says.${claim.says}`)}, ${words.asOf(claim)}`}
          />
          <GradeClaim claim={claim} prisonerId={evidence.prisoner.id} />
          <RetractClaim claim={claim} prisonerId={evidence.prisoner.id} />
        </div>
      )}
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
