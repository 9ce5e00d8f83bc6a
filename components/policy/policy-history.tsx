'use client';

import { useTranslations } from 'next-intl';
import type { PolicyLine } from '@/lib/evidence/schema/policy';
import { PolicyRules } from './policy-rules';
import { usePolicyWords } from './use-policy-words';
import { VersionList } from './version-list';

/** Every version of the confirmation policy with its rules. */
export function PolicyHistory({ versions }: { versions: readonly PolicyLine[] }) {
  const t = useTranslations('policy');
  return (
    <VersionList
      versions={versions}
      words={usePolicyWords()}
      first={t('present.first')}
      says={({ content }) => <PolicyRules policy={content} />}
    />
  );
}
