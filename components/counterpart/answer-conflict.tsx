'use client';

import { useTranslations } from 'next-intl';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import type { Answer } from '@/lib/counterpart/rules/answers';
import type { AnswerView } from '@/lib/counterpart/schema/answers';
import { useCounterpartWords } from './use-counterpart-words';

type Props = { mine: { answer: Answer | null; on: string }; theirs: AnswerView };

/** Two people wrote down an answer at once: both side by side. Saving again puts this one after the other's. */
export function AnswerConflict({ mine, theirs }: Props) {
  const t = useTranslations('counterpart');
  const { moment, shortDay } = useCounterpartWords();
  return (
    <ConflictPanel
      name={theirs.by ?? '—'}
      time={moment(theirs.recordedAt)}
      fields={[
        {
          label: t('answers.answer'),
          mine: mine.answer ? t(`answerKinds.${mine.answer}`) : '—',
          theirs: t(`answerKinds.${theirs.answer}`),
          differs: mine.answer !== theirs.answer,
        },
        {
          label: t('answers.on'),
          mine: mine.on ? shortDay(mine.on) : '—',
          theirs: shortDay(theirs.on),
          differs: mine.on !== theirs.on,
        },
      ]}
      actions={<p>{t('answers.conflict')}</p>}
    />
  );
}
