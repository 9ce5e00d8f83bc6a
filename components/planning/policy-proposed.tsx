'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { VersionActs } from '@/components/ui/version-acts';
import { priorityKeys, sendPrioritiesDecision, sendPrioritiesWithdrawal } from '@/lib/planning/hooks/priorities';
import type { PrioritiesLine, PrioritiesPage } from '@/lib/planning/schema/priorities';
import { PolicyConsequences } from './policy-consequences';
import { PolicyTiers } from './policy-tiers';
import { usePriorityWords } from './use-priority-words';

type Props = { proposed: PrioritiesLine; present: PrioritiesLine; may: PrioritiesPage['may'] };

/** The version that waits: what it changes and for how many, and what the second person can do. */
export function PolicyProposed({ proposed, present, may }: Props) {
  const t = useTranslations('planning-policy');
  const policy = useTranslations('policy');
  const words = usePriorityWords();
  const { number, version, content, note, hash } = proposed;
  const { mine, by, at } = proposed.proposed;
  const differences = words.differences(present.content, content);
  return (
    <Section title={`${policy('open.title', { number })}: ${content.name}`}>
      <div className="flex flex-col items-start gap-3">
        <p>{policy('open.by', { name: words.name(by), when: words.moment(at) })}</p>
        <p className="max-w-prose whitespace-pre-line break-words">{note}</p>
        <div>
          <p className="font-medium">{t('priorities.changes')}</p>
          {differences.length === 0 && <p>{t('priorities.same')}</p>}
          <ul className="list-disc pl-4">
            {differences.map((line) => (
              <li key={line} className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </div>
        <div className="w-full">
          <PolicyTiers content={content} />
        </div>
        <p className="break-all font-mono text-[0.8125rem] text-text-quiet">{t('priorities.hash', { hash })}</p>
        <PolicyConsequences content={content} />
        <VersionActs
          proposed={{ version, mine }}
          mayDecide={may.decide}
          word={(key) =>
            key === 'mine' || key === 'adoptWhat' ? t(`priorities.${key}`) : policy(`open.${key}`, { number })
          }
          refresh={[priorityKeys.all]}
          decide={(attempt) => sendPrioritiesDecision(number, attempt)}
          withdraw={(attempt) => sendPrioritiesWithdrawal(number, attempt)}
        />
      </div>
    </Section>
  );
}
