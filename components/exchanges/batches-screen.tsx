'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { FilterChips } from '@/components/ui/filter-chips';
import { SelectField } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { batchStatuses } from '@/lib/exchanges/rules';
import type { BatchFilter } from '@/lib/exchanges/schema/batch';
import { BatchesList, batchesHref } from './batches-list';

type BatchesScreenProps = { filter: BatchFilter; mayOpen: boolean; mayCount: boolean };

/** The batches: those running, those over, and the way to a new one. */
export function BatchesScreen({ filter, mayOpen, mayCount }: BatchesScreenProps) {
  const t = useTranslations('exchanges');
  const report = useTranslations('governance.report');
  const router = useRouter();
  const any = { value: '', label: t('list.any') };
  const statuses = batchStatuses.map((value) => ({ value: value as string, label: t(`statuses.${value}`) }));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title') }]}
        title={t('title')}
        action={
          <>
            {mayCount && <LinkButton href="/reports/overrides">{report('title')}</LinkButton>}
            {mayOpen && (
              <LinkButton href="/exchanges/new" look="main" icon={<Plus aria-hidden />}>
                {t('open')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-3 pt-2">
        <Tabs
          label={t('list.views')}
          tabs={[
            { href: '/exchanges', label: t('list.running'), current: !filter.ended },
            { href: '/exchanges?ended=1', label: t('list.ended'), current: Boolean(filter.ended) },
          ]}
        />
        <SelectField
          name="filter-status"
          label={t('list.status')}
          fieldClassName="sm:w-64 print:hidden"
          value={filter.status ?? ''}
          options={[any, ...statuses]}
          onChange={({ target }) =>
            router.push(batchesHref({ ...(target.value ? { status: target.value as BatchFilter['status'] } : {}) }))
          }
        />
        <FilterChips
          filters={
            filter.status
              ? [{ label: t('list.status'), value: t(`statuses.${filter.status}`), removeHref: '/exchanges' }]
              : []
          }
        />
        <BatchesList filter={filter} />
      </div>
    </>
  );
}
