'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';

/** The parts of a record this person may read. */
export function RecordTabs({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners.tabs');
  const path = usePathname();
  const { may } = record;
  const parts = [
    { part: 'overview', shown: true },
    { part: 'evidence', shown: may.evidence, count: record.claims },
    { part: 'correspondence', shown: may.correspondence },
    { part: 'identity', shown: may.identity },
    { part: 'family', shown: may.family, count: record.inquiries ?? undefined },
    { part: 'medical', shown: may.medical },
    { part: 'exchange', shown: may.exchange },
    { part: 'timeline', shown: true },
    { part: 'access', shown: may.share },
  ] as const;
  const tabs = parts
    .filter(({ shown }) => shown)
    .map((tab) => {
      const href = tab.part === 'overview' ? `/prisoners/${record.id}` : `/prisoners/${record.id}/${tab.part}`;
      return { href, label: t(tab.part), current: path === href, count: 'count' in tab ? tab.count : undefined };
    });
  return <Tabs label={t('label')} tabs={tabs} />;
}
