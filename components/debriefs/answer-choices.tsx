'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choices';
import type { Choice } from './album-answer-form';

type Props = { count: number; choice: Choice; onChoice: (choice: Choice) => void; error: string | undefined };

/** The id of the answer that is a number; the first button of a group has the group's name. */
export const answerId = (number: number) => (number === 1 ? 'choice' : `choice-${number}`);

const choiceOf = (value: string): Choice => (value === 'nobody' || value === 'not-sure' ? value : Number(value));

/** The answers to choose from: every number, nobody, not sure. */
export function AnswerChoices({ count, choice, onChoice, error }: Props) {
  const t = useTranslations('debriefs.showing');
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return (
    <RadioGroup
      name="choice"
      legend={t('question')}
      error={error}
      value={choice === null ? '' : String(choice)}
      inputProps={{ onChange: (event) => onChoice(choiceOf(event.target.value)) }}
      options={[
        ...numbers.map((value) => ({ value, label: t('recognise', { number: value }) })),
        { value: 'nobody', label: t('nobody') },
        { value: 'not-sure', label: t('notSure') },
      ]}
    />
  );
}
