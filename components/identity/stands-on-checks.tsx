'use client';

import { useTranslations } from 'next-intl';
import type { CaseView, DecisionLine } from '@/lib/identity/schema/case-view';
import { useIdentityWords } from './use-identity-words';

/** The checks a decision stands on, each one press away; those withdrawn since are struck through. */
export function StandsOnChecks({ view, decision }: { view: CaseView; decision: DecisionLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const checks = view.checks.filter(({ id }) => decision.checkIds.includes(id));
  return (
    <div>
      <p className="text-[0.8125rem] text-text-quiet">{t('answer.standsOn')}</p>
      <ul className="list-disc pl-5">
        {checks.map((check) => (
          <li key={check.id} className={check.withdrawn ? 'line-through decoration-text-quiet' : undefined}>
            <a href={`#check-${check.id}`} className="underline underline-offset-2">
              {t(`method.${check.method}`)}
            </a>
            , {check.doneBy}, {words.day(check.doneOn)}
            {check.likelihood && <span data-figures>, {check.likelihood}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
