'use client';

import { useTranslations } from 'next-intl';
import { conclusions, type Policy } from '@/lib/evidence/rules/policy';
import { usePolicyWords } from './use-policy-words';

/** What a version of the policy says, as sentences, for each of the two conclusions. */
export function PolicyRules({ policy }: { policy: Policy }) {
  const t = useTranslations('policy');
  const words = usePolicyWords();
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {conclusions.map((one) => {
        const { reliability, credibility, alone, never, sources } = policy[one];
        return (
          <div key={one}>
            <h3 className="font-semibold">{t(`conclusion.${one}`)}</h3>
            <ul className="list-disc pl-4">
              <li>{t('rule.grade', { reliability, credibility })}</li>
              <li>{alone.length > 0 ? t('rule.alone', { kinds: words.kinds(alone) }) : t('rule.aloneNone')}</li>
              <li>{t('rule.sources', { count: sources })}</li>
              <li>{t('rule.never', { kinds: words.kinds(never) })}</li>
              {one === 'confirmed' && <li>{t('rule.persons', { count: policy.confirmed.persons })}</li>}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
