'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { Progress } from '@/components/ui/progress';
import { Section } from '@/components/ui/section';
import { useWrite } from '@/components/ui/use-write';
import { mergeKeys, sendUnmerge } from '@/lib/matching/hooks/merge';
import type { Answers, Owner } from '@/lib/matching/rules/unmerge';
import { pairAfterwards, type Split } from '@/lib/matching/schema/unmerge';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { SplitLine, useSplitWords } from './split-line';

type Pair = (typeof pairAfterwards)[number];

/** Every question about what came since, the reason, and what is said of the pair; then the records are parted. */
export function UnmergeForm({ split }: { split: Split }) {
  const t = useTranslations('merging.part');
  const faults = useTranslations('refusals.faults');
  const router = useRouter();
  const words = useSplitWords();
  const [answers, setAnswers] = useState<Answers>({});
  const [pair, setPair] = useState<Pair | null>(null);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const { kept, gone, asked } = split;
  const open = asked.filter(({ key }) => !answers[key]);
  const missing = [
    ...open.map((item) => ({
      field: `answers.${item.key}`,
      label: words(item).title,
      message: faults('choose-an-owner'),
    })),
    ...(pair ? [] : [{ field: 'pair', label: t('pair'), message: faults('choose-one') }]),
    ...(reason.trim() ? [] : [{ field: 'reason', label: t('reason'), message: faults('required') }]),
  ];
  // As it was when the button was pressed: a summary that changes while one answers would take the focus away.
  const [told, setTold] = useState<typeof missing>([]);
  const write = useWrite(sendUnmerge(split.mergeId), {
    refresh: [mergeKeys.all, prisonerKeys.all],
    done: t('done'),
    onDone: () => router.push(`/prisoners/${kept.id}/timeline`),
  });
  const errorOf = (field: string) =>
    told.some((one) => one.field === field) ? missing.find((one) => one.field === field)?.message : undefined;
  const ask = () => {
    setTold(missing);
    if (missing.length === 0) setAsking(true);
  };
  const part = () => {
    if (!pair) return;
    const given = Object.fromEntries(asked.flatMap(({ key }) => (answers[key] ? [[key, answers[key]]] : [])));
    return write
      .mutateAsync({ version: split.version, reason: reason.trim(), pair, answers: given })
      .then(nothing, nothing);
  };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ErrorSummary errors={told.length > 0 ? told : write.faults} />
      <Questions
        split={split}
        answers={answers}
        errorOf={errorOf}
        onAnswer={(key, owner) => setAnswers((now) => ({ ...now, [key]: owner }))}
      />
      <Section title={t('pair')}>
        <div className="flex flex-col gap-4">
          <RadioGroup
            name="pair"
            legend={t('pair')}
            legendHidden
            error={errorOf('pair')}
            options={pairAfterwards.map((value) => ({ value, label: t(`pairs.${value}`) }))}
            value={pair ?? ''}
            inputProps={{
              onChange: (event) => setPair(pairAfterwards.find((one) => one === event.currentTarget.value) ?? null),
            }}
          />
          <TextAreaField
            name="reason"
            label={t('reason')}
            error={errorOf('reason')}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      </Section>
      <div>
        <Button look="main" onClick={ask} busy={write.isPending}>
          {t('go')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('confirmTitle', { kept: kept.number, gone: gone.number })}
        confirmLabel={t('go')}
        typeNumber={gone.number}
        undoable
        onConfirm={() => part()}
      >
        <p>{t('confirmWhat')}</p>
      </ConfirmDialog>
    </div>
  );
}

const nothing = () => undefined;

type QuestionsProps = {
  split: Split;
  answers: Answers;
  errorOf: (field: string) => string | undefined;
  onAnswer: (key: string, owner: Owner) => void;
};

function Questions({ split, answers, errorOf, onAnswer }: QuestionsProps) {
  const t = useTranslations('merging.part');
  const { asked } = split;
  const done = asked.filter(({ key }) => answers[key]).length;
  const label = (owner: Owner) => (owner === 'both' ? t('both') : t(owner, { number: split[owner].number }));
  return (
    <Section title={t('asked')}>
      {asked.length === 0 && <p>{t('askedNone')}</p>}
      {asked.length > 0 && (
        <div className="flex flex-col gap-4">
          <p>{t('askedWhat')}</p>
          <Progress label={t('progress', { done, total: asked.length })} value={done} max={asked.length} />
          {asked.map((item) => (
            <RadioGroup
              key={item.key}
              name={`answers.${item.key}`}
              legend={<SplitLine item={item} following={item.following} />}
              inline
              error={errorOf(`answers.${item.key}`)}
              options={item.owners.map((value) => ({ value, label: label(value) }))}
              value={answers[item.key] ?? ''}
              inputProps={{
                onChange: (event) => {
                  const owner = item.owners.find((one) => one === event.currentTarget.value);
                  if (owner) onAnswer(item.key, owner);
                },
              }}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
