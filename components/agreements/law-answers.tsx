'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { AgreementContent } from '@/lib/agreements/rules/content';
import { type Answers, type LawWarning, warningsOf } from '@/lib/agreements/rules/warnings';
import type { Party } from '@/lib/agreements/schema/agreement';
import type { Sides } from './readings';
import { useAgreementWords } from './use-agreement-words';

/** Which line of whose reading a warning is about, and the law it names. */
export function WarningWords({ warning, party }: { warning: LawWarning; party: Party | undefined }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  return (
    <>
      <p className="break-words font-medium">
        {t('law.line', { title: warning.lineTitle || warning.lineId, party: party ? words.party(party) : '—' })}
      </p>
      <p className="max-w-prose">{t(`law.${warning.law}`)}</p>
    </>
  );
}

/** The warnings of the law a version raised, each with what was answered. */
export function LawAnswers({ content, answers, sides }: { content: AgreementContent; answers: Answers; sides: Sides }) {
  const t = useTranslations('agreements');
  const warnings = warningsOf(content);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('law.title', { count: warnings.length })}>
      <ul className="flex flex-col gap-3">
        {warnings.map((warning) => (
          <li key={warning.key} className="flex flex-col gap-1">
            <WarningWords
              warning={warning}
              party={[sides.ours, sides.theirs].find(({ id }) => id === warning.partyId)}
            />
            <p className="text-[0.8125rem] text-text-quiet">{t('law.answer')}</p>
            <p className="whitespace-pre-line break-words">{answers[warning.key] ?? '—'}</p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
