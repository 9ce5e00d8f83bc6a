'use client';

import { useTranslations } from 'next-intl';
import { VersionList } from '@/components/policy/version-list';
import type { PrioritiesLine } from '@/lib/planning/schema/priorities';
import { PolicyTiers } from './policy-tiers';
import { usePriorityWords } from './use-priority-words';

/** Every version of the priorities with its name, its tiers and its hash. */
export function PolicyVersions({ versions }: { versions: readonly PrioritiesLine[] }) {
  const t = useTranslations('planning-policy');
  return (
    <VersionList
      versions={versions}
      words={usePriorityWords()}
      first={t('priorities.first')}
      named={({ content }) => content.name}
      says={({ content, hash }) => (
        <>
          <PolicyTiers content={content} />
          <p className="break-all font-mono text-[0.8125rem] text-text-quiet">{t('priorities.hash', { hash })}</p>
        </>
      )}
    />
  );
}
