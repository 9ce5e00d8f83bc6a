'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { priorityList } from '@/lib/planning/hooks/priorities';
import type { PrioritiesLine, PrioritiesPage } from '@/lib/planning/schema/priorities';
import { PolicyDraft } from './policy-draft';
import { PolicyProposed } from './policy-proposed';
import { PolicyTiers } from './policy-tiers';
import { PolicyVersions } from './policy-versions';
import { usePriorityWords } from './use-priority-words';

/** The priorities in force, the version that waits, a draft of another one, and every version there was. */
export function PolicyBoard({ page }: { page: PrioritiesPage }) {
  const { data } = useQuery({ ...priorityList(), initialData: page });
  const present = data.versions.find(({ number }) => number === data.present);
  const proposed = data.versions.find(({ status }) => status === 'proposed');
  if (!present) return null;
  return (
    <>
      {proposed && <PolicyProposed proposed={proposed} present={present} may={data.may} />}
      <Present present={present} />
      {data.may.propose && <PolicyDraft key={present.number} present={present} />}
      <PolicyVersions versions={data.versions} />
    </>
  );
}

function Present({ present }: { present: PrioritiesLine }) {
  const t = useTranslations('planning-policy');
  const policy = useTranslations('policy');
  const words = usePriorityWords();
  const { number, adopted, proposed, content, hash } = present;
  const since = {
    when: words.moment(adopted?.at),
    proposer: words.name(proposed.by),
    adopter: words.name(adopted?.by),
  };
  return (
    <Section title={policy('present.title', { number })}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose">{number === 1 ? t('priorities.first') : policy('present.since', since)}</p>
        <PolicyTiers content={content} />
        <p className="break-all font-mono text-[0.8125rem] text-text-quiet">{t('priorities.hash', { hash })}</p>
        <div className="text-[0.8125rem] text-text-quiet">
          <p className="font-medium">{t('always.title')}</p>
          <ul className="list-disc pl-4">
            {(['wounded', 'personnel', 'adverse', 'will'] as const).map((one) => (
              <li key={one}>{t(`always.${one}`)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
