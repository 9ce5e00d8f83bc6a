'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendAnswerWithdrawal } from '@/lib/counterpart/hooks';
import { answerWithdrawReasons } from '@/lib/counterpart/rules/answers';
import type { AnswerView } from '@/lib/counterpart/schema/answers';
import type { BatchId } from '@/lib/kernel/ids';
import { useCounterpartWords } from './use-counterpart-words';

const tones = { accepted: 'good', refused: 'bad', substituted: 'warn', 'no-answer': 'neutral' } as const;
type Props = { batchId: BatchId; answer: AnswerView; may: boolean };

/** One answer: what, when, why, who instead, where it is in the correspondence, who wrote it down. */
export function AnswerSaid({ batchId, answer, may }: Props) {
  const t = useTranslations('counterpart');
  const { shortDay, moment } = useCounterpartWords();
  const { withdrawn, entry } = answer;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusChip tone={withdrawn ? 'neutral' : tones[answer.answer]}>{t(`answerKinds.${answer.answer}`)}</StatusChip>
        <span data-figures>{shortDay(answer.on)}</span>
        {answer.reason && <span>{t(`refusalReasons.${answer.reason}`)}</span>}
        {entry && (
          <Link href={`/correspondence/${entry.threadId}`} className="underline underline-offset-2">
            {t('answers.inCorrespondence', { number: entry.number })}
          </Link>
        )}
      </p>
      <Instead answer={answer} />
      {answer.note && <p className="max-w-prose break-words">{answer.note}</p>}
      <p className="flex flex-wrap items-center gap-x-3 text-[0.8125rem] text-text-quiet">
        {t('answers.by', { name: answer.by ?? '—', time: moment(answer.recordedAt) })}
        {may && !withdrawn && <Withdraw batchId={batchId} answer={answer} />}
      </p>
      {withdrawn && (
        <p className="text-[0.8125rem] text-warn">
          {t('answers.withdrawn', {
            name: withdrawn.by ?? '—',
            time: moment(withdrawn.at),
            reason: t(`withdrawReasons.${withdrawn.reason}`),
          })}
        </p>
      )}
    </div>
  );
}

function Instead({ answer: { substitute } }: { answer: AnswerView }) {
  const t = useTranslations('counterpart.answers');
  if (!substitute) return null;
  if (substitute.name === null) return <p>{t('insteadHidden')}</p>;
  const words = { name: substitute.name, line: substitute.position ?? 0 };
  return <p className="break-words">{substitute.position ? t('insteadLine', words) : t('instead', words)}</p>;
}

function Withdraw({ batchId, answer }: Pick<Props, 'batchId' | 'answer'>) {
  const t = useTranslations('counterpart');
  const write = useWrite(sendAnswerWithdrawal(answer.id), {
    refresh: [counterpartKeys.batch(batchId)],
    done: t('answers.withdrawDone'),
  });
  return (
    <FormDialog
      danger
      trigger={
        <Button look="quiet" size="small">
          {t('answers.withdraw')}
        </Button>
      }
      title={t('answers.withdrawTitle')}
      what={t('answers.withdrawWhat')}
      confirmLabel={t('answers.withdraw')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) => {
        const reason = answerWithdrawReasons.find((one) => one === form.get('reason'));
        return write.mutateAsync({ version: answer.version, reason: reason ?? ('' as never) });
      }}
    >
      <SelectField
        name="reason"
        label={t('answers.whyBack')}
        error={faultAt(write.faults, 'reason')}
        options={[
          { value: '', label: '—' },
          ...answerWithdrawReasons.map((value) => ({ value: value as string, label: t(`withdrawReasons.${value}`) })),
        ]}
      />
    </FormDialog>
  );
}
