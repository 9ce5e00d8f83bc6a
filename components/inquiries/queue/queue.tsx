'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { Notice } from '@/components/ui/notice';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import { inquiryList } from '@/lib/inquiries/hooks';
import { type InquiryFilter, queueHref } from '@/lib/inquiries/schema';
import { inGroups } from '@/lib/kernel/numerals';
import { useQueueColumns } from './queue-columns';
import { QueueFilters } from './queue-filters';
import { QueueViews } from './queue-views';
import { TakeSelected } from './take-selected';

/** The queue of inquiries: views, filters, rows, and taking several at once. */
export function Queue({ filter, mayWork, now }: { filter: InquiryFilter; mayWork: boolean; now: Date }) {
  const t = useTranslations();
  const { data, error, isPending, refetch } = useQuery(inquiryList(filter));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useQueueColumns(now);
  const lines = data?.lines ?? [];
  const chosen = lines.filter(({ id }) => selected.has(id));
  const toggle = (id: string) =>
    setSelected((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]));

  return (
    <div className="flex flex-col pt-2">
      <QueueViews filter={filter} />
      <QueueFilters filter={filter} />
      <div className="flex min-h-8 flex-wrap items-center gap-2" data-figures>
        {data && <p className="text-text-quiet">{t('inquiries.queue.total', { count: data.total })}</p>}
        {chosen.length > 0 && (
          <>
            <p className="font-medium">{t('common.counts.selected', { count: chosen.length })}</p>
            <TakeSelected lines={chosen} onDone={() => setSelected(new Set())} />
            <Button look="quiet" size="small" onClick={() => setSelected(new Set())}>
              {t('inquiries.queue.clear')}
            </Button>
          </>
        )}
      </div>
      {error && data && <Notice tone="warn">{t('inquiries.queue.failed')}</Notice>}
      {isPending && <SkeletonTable />}
      {error && !data && (
        <ErrorState action={<Button onClick={() => void refetch()}>{t('common.verbs.retry')}</Button>} />
      )}
      {data && (
        <ListKeys>
          <Table
            label={t('inquiries.queue.table')}
            columns={columns}
            rows={lines}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/inquiries/${id}`}
            empty={<NoRows filtered={Object.keys(filter).length > 0} />}
            selectCell={
              mayWork
                ? ({ id, reference }) => (
                    <Checkbox
                      id={`select-${id}`}
                      checked={selected.has(id)}
                      onChange={() => toggle(id)}
                      label={t('inquiries.queue.select', { reference: inGroups(reference, 3) })}
                      labelHidden
                    />
                  )
                : undefined
            }
          />
          <KeysetPager
            shown={lines.length}
            firstHref={filter.after ? queueHref({ ...filter, after: undefined }) : undefined}
            olderHref={data.next ? queueHref({ ...filter, after: data.next }) : undefined}
          />
        </ListKeys>
      )}
    </div>
  );
}

function NoRows({ filtered }: { filtered: boolean }) {
  const t = useTranslations('inquiries');
  if (!filtered) return <EmptyState title={t('queue.empty.title')}>{t('queue.empty.what')}</EmptyState>;
  return (
    <EmptyState
      title={t('queue.none.title')}
      action={<LinkButton href="/inquiries">{t('queue.view.waiting')}</LinkButton>}
    >
      {t('queue.none.what')}
    </EmptyState>
  );
}
