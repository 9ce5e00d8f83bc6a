'use client';

import { useTranslations } from 'next-intl';
import { GradeFields, gradeIn } from '@/components/evidence/grade-fields';
import { Button } from '@/components/ui/button';
import { textIn } from '@/components/ui/form-values';
import { TextAreaField } from '@/components/ui/inputs';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { refuseReasons } from '@/lib/identity/rules/samples';
import { resultDecision, resultReceipt } from '@/lib/identity/schema/dna';
import type { ResultLine } from '@/lib/identity/schema/dna-view';
import { ReasonWrite } from './reason-write';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

const tones: Record<ResultLine['status'], Tone> = {
  received: 'accent',
  accepted: 'good',
  refused: 'neutral',
  withdrawn: 'bad',
};
type Props = { result: ResultLine; doubts: number; may: boolean };

/** One report: its conclusion, its number, and an analyst's word on it. */
export function ResultOfRequest({ result, doubts, may }: Props) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { decided } = result;
  return (
    <article className="flex flex-col gap-1 rounded-md border border-line bg-surface-sunk p-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="font-semibold">{t(`conclusion.${result.conclusion}`)}</p>
        <StatusChip tone={tones[result.status]}>{t(`found.status.${result.status}`)}</StatusChip>
      </div>
      {result.likelihood && <p data-figures>{t('check.likelihood', { number: result.likelihood })}</p>}
      {result.statement && <p className="max-w-prose whitespace-pre-line">{result.statement}</p>}
      <p className="text-[0.8125rem] text-text-quiet">
        {t('found.line', { number: result.reportNumber, day: words.day(result.resultOn) ?? '', name: result.signedBy })}
        {result.validUntil && `. ${t('found.until', { day: words.day(result.validUntil) ?? '' })}`}
      </p>
      {result.expired && <p className="font-medium text-warn">{t('found.expired')}</p>}
      {decided && (
        <p className="text-[0.8125rem] text-text-quiet">
          {t('found.decided', {
            status: t(`found.status.${result.status}`),
            when: words.moment(decided.at),
            name: words.name(decided.by),
          })}
          {decided.reason && `: ${t(`refuseReason.${decided.reason as 'other'}`)}`}
          {decided.note && <span className="block">{decided.note}</span>}
        </p>
      )}
      {result.status === 'received' && may && (
        <div className="flex flex-wrap gap-2">
          {!result.expired && <AcceptResult result={result} doubts={doubts} />}
          <RefuseResult result={result} />
        </div>
      )}
    </article>
  );
}

function AcceptResult({ result, doubts }: Pick<Props, 'result' | 'doubts'>) {
  const t = useTranslations('identity');
  const evidence = useTranslations('evidence.form');
  const agrees = result.conclusion === 'agrees';
  return (
    <WriteDialog
      trigger={
        <Button look="main" size="small">
          {t('found.accept')}
        </Button>
      }
      path={`/api/identity/results/${result.id}/decision`}
      shape={{ body: resultDecision, answer: resultReceipt }}
      title={t('found.acceptTitle')}
      what={t('found.acceptWhat')}
      confirmLabel={t('found.accept')}
      labels={{ reliability: evidence('reliability'), credibility: evidence('credibility') }}
      done={t('found.acceptDone')}
      bodyOf={(form) => ({
        version: result.version,
        decision: 'accept' as const,
        note: textIn(form, 'note'),
        ...(agrees && gradeIn(form)),
      })}
    >
      {(error) => (
        <>
          {agrees && <GradeFields error={error} />}
          <TextAreaField
            name="note"
            label={t('note')}
            hint={doubts > 0 ? t('found.acceptDoubts') : undefined}
            optional={doubts === 0}
            error={error('note')}
            maxLength={500}
          />
        </>
      )}
    </WriteDialog>
  );
}

function RefuseResult({ result }: Pick<Props, 'result'>) {
  const t = useTranslations('identity');
  return (
    <ReasonWrite
      trigger={<Button size="small">{t('found.refuse')}</Button>}
      path={`/api/identity/results/${result.id}/decision`}
      shape={{ body: resultDecision, answer: resultReceipt }}
      title={t('found.refuseTitle')}
      what={t('found.refuseWhat')}
      done={t('found.refuseDone')}
      confirmLabel={t('found.refuse')}
      reasons={refuseReasons.map((value) => ({ value, label: t(`refuseReason.${value}`) }))}
      body={({ reason, note }) => ({
        version: result.version,
        decision: 'refuse' as const,
        reason: (reason || null) as 'other' | null,
        note,
      })}
    />
  );
}
