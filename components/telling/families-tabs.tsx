'use client';

import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { type TellingFilter, tellingTabs } from '@/lib/repatriation/schema';

export const familiesHref = ({ tab, after }: TellingFilter) =>
  `/families?${new URLSearchParams({ tab, ...(after ? { after } : {}) })}`;

/** The heading and the parts of the families' section; `current` is one of them, or what comes after the return. */
export function FamiliesTabs({ current }: { current: TellingFilter['tab'] | 'returned' }) {
  const t = useTranslations('telling');
  const tabs = tellingTabs.map((tab) => ({
    href: familiesHref({ tab }),
    label: t(`tabs.${tab}`),
    current: tab === current,
  }));
  const after = { href: '/families/returned', label: t('tabs.returned'), current: current === 'returned' };
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')} />
      <div className="pt-2">
        <Tabs label={t('tabs.label')} tabs={[...tabs, after]} />
      </div>
    </>
  );
}
