'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { type WorkCounts, type WorkTab, workTabs } from '@/lib/evidence/schema/work-list';

type Props = { tab: WorkTab; counts: WorkCounts; children: ReactNode };

/**
 * The analyst's work by its parts: what waits for a second person, what needs attention, who shows no sign of life, what
 * laboratories have answered, what was decided; with how much is in each.
 */
export function WorkList({ tab, counts, children }: Props) {
  const t = useTranslations('evidence');
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')} />
      <div className="pt-2">
        <Tabs
          label={t('queue.tabs')}
          tabs={workTabs.map((one) => ({
            href: `/evidence?tab=${one}`,
            label: t(`queue.tab.${one}`),
            current: one === tab,
            count: counts[one],
          }))}
        />
        {children}
      </div>
    </>
  );
}
