'use client';

import { useTranslations } from 'next-intl';
import type { Priorities } from '@/lib/planning/rules/priority';
import { usePriorityWords } from './use-priority-words';

/** What a version of the priorities says: the tiers in their order, and how old evidence may be. */
export function PolicyTiers({ content }: { content: Priorities }) {
  const t = useTranslations('planning-policy');
  const words = usePriorityWords();
  return (
    <div className="flex flex-col gap-3">
      <ol className="divide-y divide-line border-line border-y">
        {content.tiers.map(({ tier, criteria }) => (
          <li key={tier} className="grid gap-x-4 gap-y-0.5 py-1.5 md:grid-cols-[14rem_1fr]">
            <span className="font-medium">{words.tierName(tier)}</span>
            {criteria.length === 0 ? (
              <span className="text-text-quiet">{t('priorities.tierNames.t4')}</span>
            ) : (
              <ul className="list-disc pl-4">
                {criteria.map((criterion) => (
                  <li key={JSON.stringify(criterion)} className="break-words">
                    {words.criterion(criterion)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <div>
        <p className="font-medium">{t('priorities.limits')}</p>
        <ul className="list-disc pl-4">
          {words.limitsOf(content).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
