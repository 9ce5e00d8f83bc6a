'use client';

import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { type IdentityTab, identityTabs } from '@/lib/identity/schema/lists';
import { CasesTable } from './cases-table';
import { OpenArrival } from './open-arrival';
import { OpenRemains } from './open-remains';
import { ResultsAwaiting } from './results-awaiting';
import { ShortList } from './short-list';

type Props = { tab: IdentityTab; after: string | undefined; now: string; mayOpen: boolean };

/** Questions of identity, and what waits in them: for a person, for a laboratory, for a family. */
export function IdentitySection({ tab, after, now, mayOpen }: Props) {
  const t = useTranslations('identity');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title') }]}
        title={t('section')}
        action={
          mayOpen && (
            <>
              <OpenArrival />
              <OpenRemains />
            </>
          )
        }
      >
        {t('what')}
      </PageHeader>
      <div className="pt-2">
        <Tabs
          label={t('tab.label')}
          tabs={identityTabs.map((one) => ({
            href: `/identity?tab=${one}`,
            label: t(`tab.${one}`),
            current: one === tab,
          }))}
        />
        {(tab === 'open' || tab === 'decided') && <CasesTable tab={tab} after={after} />}
        {tab === 'results' && <ResultsAwaiting within="/identity" after={after} now={now} />}
        {tab !== 'open' && tab !== 'decided' && tab !== 'results' && <ShortList list={tab} now={now} />}
      </div>
    </>
  );
}
