'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Policy } from '@/lib/evidence/rules/policy';
import { useEvidenceWords } from './use-evidence-words';

/** `open`: the reader may open the page with every version. */
type PolicyRuleProps = { policy: Policy; number: number; open: boolean };

/** The rule by which captivity is confirmed, written from the policy itself. */
export function PolicyRule({ policy, number, open: mayRead }: PolicyRuleProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { alone, never, sources, persons, reliability, credibility } = policy.confirmed;
  return (
    <details className="text-[0.8125rem] text-text-quiet" open>
      <summary className="cursor-pointer">{t('standing.rule', { number })}</summary>
      <ul className="list-disc pl-4">
        <li>{alone.length > 0 ? t('standing.alone', { kinds: words.kinds(alone) }) : t('standing.aloneNone')}</li>
        <li>{t('standing.sources', { count: sources, reliability, credibility })}</li>
        <li>{t('standing.never', { kinds: words.kinds(never) })}</li>
        <li>{t('standing.persons', { count: persons })}</li>
      </ul>
      {mayRead && (
        <Link href="/settings/policy" className="underline underline-offset-2 hover:text-text">
          {t('standing.versions')}
        </Link>
      )}
    </details>
  );
}
