'use client';

import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import type { AgreementLine } from '@/lib/agreements/rules/content';
import type { ComparedPart } from '@/lib/agreements/rules/differences';
import { useAgreementWords } from './use-agreement-words';

type LineWordsProps = { line: AgreementLine; differs?: readonly ComparedPart[] };

/** What one line says, in sentences; what another reading says otherwise is set off by weight and a line, not by colour alone. */
export function LineWords({ line, differs = [] }: LineWordsProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const look = (...parts: ComparedPart[]) =>
    cx('break-words', parts.some((part) => differs.includes(part)) && 'border-warn border-l-4 pl-2 font-semibold');
  return (
    <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[5rem_1fr]">
      <dt className="text-text-quiet">{t('line.how')}</dt>
      <dd className={look('mode', 'numbers')}>
        {words.says(line).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </dd>
      <dt className="text-text-quiet">{t('line.whom')}</dt>
      <dd className={look('criteria')}>
        {words.whom(line).map((sentence, at) => (
          <p key={sentence}>
            {at > 0 && <span className="text-text-quiet">{t('whom.or')} </span>}
            {sentence}
          </p>
        ))}
      </dd>
    </dl>
  );
}
