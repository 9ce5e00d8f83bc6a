'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { type Fault, faultAt } from '@/components/ui/use-write';
import type { AgreementContent } from '@/lib/agreements/rules/content';
import { type Answers, warningsOf } from '@/lib/agreements/rules/warnings';
import type { Party } from '@/lib/agreements/schema/agreement';
import { WarningWords } from './law-answers';

type LawQuestionsProps = {
  content: AgreementContent;
  answers: Answers;
  faults: readonly Fault[];
  partyOf: (id: string) => Party | undefined;
  onAnswer: (key: string, answer: string) => void;
};

/** What the law says to the version as it is typed so far; each warning with the field for its written answer. */
export function LawQuestions({ content, answers, faults, partyOf, onAnswer }: LawQuestionsProps) {
  const t = useTranslations('agreements');
  const warnings = warningsOf(content);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('law.title', { count: warnings.length })} role="status">
      <div className="flex flex-col gap-4">
        <p>{t('law.what')}</p>
        {warnings.map((warning) => (
          <div key={warning.key} className="flex flex-col gap-1">
            <WarningWords warning={warning} party={partyOf(warning.partyId)} />
            <TextAreaField
              name={`answers.${warning.key}`}
              label={t('law.answer')}
              hint={t('law.answerHint')}
              error={faultAt(faults, `answers.${warning.key}`)}
              value={answers[warning.key] ?? ''}
              onChange={({ target }) => onAnswer(warning.key, target.value)}
              rows={3}
              maxLength={2000}
            />
          </div>
        ))}
      </div>
    </Notice>
  );
}
