'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import { tellingList } from '@/lib/repatriation/hooks';
import type { TellingFilter } from '@/lib/repatriation/schema';
import { FamiliesTabs, familiesHref } from './families-tabs';
import { useFamilyColumns } from './use-family-columns';

/** Families to be told, under one heading: a row leads to the task; where nobody has opened one, it is opened here. */
export function FamiliesScreen({ filter }: { filter: TellingFilter }) {
  const t = useTranslations('telling');
  const { tab, after } = filter;
  const { data, isError } = useQuery(tellingList(filter));
  const columns = useFamilyColumns(tab, data);
  return (
    <>
      <FamiliesTabs current={tab} />
      {isError && <ErrorState />}
      {!data && !isError && <SkeletonTable rows={8} columns={6} />}
      {data && (
        <>
          <ListKeys>
            <Table
              label={t(`tabs.${tab}`)}
              columns={columns}
              rows={data.lines}
              rowKey={(line) => line.id ?? `${line.soughtId} ${line.what}`}
              rowHref={tab === 'to-open' ? undefined : (line) => `/families/${line.id}`}
              empty={<EmptyState title={t(`empty.${tab}`)}>{t(`empty.${tab}What`)}</EmptyState>}
            />
          </ListKeys>
          <KeysetPager
            shown={data.lines.length}
            firstHref={after ? familiesHref({ tab }) : undefined}
            olderHref={data.next ? familiesHref({ tab, after: data.next }) : undefined}
          />
        </>
      )}
    </>
  );
}
