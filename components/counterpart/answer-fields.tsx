'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { tiesOf } from '@/lib/counterpart/hooks';
import { type Answer, answers, refusalReasons } from '@/lib/counterpart/rules/answers';
import type { AnswerLine, AnswerTies } from '@/lib/counterpart/schema/answers';
import type { BatchId } from '@/lib/kernel/ids';
import { RefusalInLedger } from './refusal-in-ledger';
import { useCounterpartWords } from './use-counterpart-words';

type Props = { batchId: BatchId; line: AnswerLine; today: string; faults: readonly Fault[] };
const noTies: AnswerTies = { matters: [], entries: [], lists: [] };

/** The fields of an answer: what each kind of answer needs, and no others. */
export function AnswerFields({ batchId, line, today, faults }: Props) {
  const t = useTranslations('counterpart');
  const choose = useTranslations('exchanges')('form.choose');
  const [answer, setAnswer] = useState<Answer | ''>('');
  const { data: ties = noTies } = useQuery(tiesOf(batchId, line.memberId));
  return (
    <>
      <SelectField
        name="answer"
        label={t('answers.answer')}
        error={faultAt(faults, 'answer')}
        value={answer}
        onChange={({ target }) => setAnswer(target.value as Answer | '')}
        options={[
          { value: '', label: choose },
          ...answers.map((value) => ({ value: value as string, label: t(`answerKinds.${value}`) })),
        ]}
      />
      <TextField
        name="on"
        type="date"
        label={t('answers.on')}
        error={faultAt(faults, 'on')}
        max={today}
        defaultValue={today}
      />
      {answer === 'refused' && (
        <>
          <SelectField
            name="reason"
            label={t('answers.reason')}
            error={faultAt(faults, 'reason')}
            options={[
              { value: '', label: choose },
              ...refusalReasons.map((value) => ({ value: value as string, label: t(`refusalReasons.${value}`) })),
            ]}
          />
          <RefusalInLedger matters={ties.matters} faults={faults} />
        </>
      )}
      {answer === 'substituted' && <Substitute ties={ties} faults={faults} />}
      {answer !== '' && answer !== 'no-answer' && <Ties ties={ties} faults={faults} />}
      <TextAreaField
        name="note"
        label={t('answers.note')}
        optional
        error={faultAt(faults, 'note')}
        maxLength={1000}
        rows={2}
      />
    </>
  );
}

function Substitute({ ties, faults }: { ties: AnswerTies; faults: readonly Fault[] }) {
  const t = useTranslations('counterpart.answers');
  const lists = useListOptions(ties);
  return (
    <>
      {ties.lists.length > 0 && (
        <fieldset className="grid gap-3 sm:grid-cols-[2fr_1fr]">
          <legend className="mb-1 font-medium">{t('substituteLine')}</legend>
          <SelectField
            name="substituteList"
            label={t('substituteList')}
            options={[{ value: '', label: '—' }, ...lists]}
          />
          <TextField name="substituteRow" type="number" min={1} label={t('row')} />
        </fieldset>
      )}
      <TextField
        name="substituteName"
        label={t('substituteName')}
        error={faultAt(faults, 'substituteName')}
        maxLength={200}
        autoComplete="off"
      />
    </>
  );
}

function Ties({ ties, faults }: { ties: AnswerTies; faults: readonly Fault[] }) {
  const t = useTranslations('counterpart.answers');
  const kinds = useTranslations('correspondence.entries');
  const { shortDay } = useCounterpartWords();
  const lists = useListOptions(ties);
  return (
    <>
      {lists.length > 0 && (
        <SelectField
          name="listId"
          label={t('inList')}
          optional
          error={faultAt(faults, 'listId')}
          options={[{ value: '', label: t('noList') }, ...lists]}
        />
      )}
      {ties.entries.length > 0 && (
        <SelectField
          name="entryId"
          label={t('entry')}
          optional
          error={faultAt(faults, 'entryId')}
          options={[
            { value: '', label: t('noEntry') },
            ...ties.entries.map(({ entryId, number, kind, on }) => ({
              value: entryId as string,
              label: `${number}: ${kinds(kind)}, ${shortDay(on)}`,
            })),
          ]}
        />
      )}
    </>
  );
}

function useListOptions(ties: AnswerTies) {
  const t = useTranslations('counterpart.lists');
  const { shortDay } = useCounterpartWords();
  return ties.lists.map(({ listId, source, receivedOn }) => ({
    value: listId as string,
    label: t('one', { source: source.slice(0, 60), day: shortDay(receivedOn) }),
  }));
}
