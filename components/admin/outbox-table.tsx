'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { type Column, Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { notify } from '@/components/ui/toaster';
import type { Tone } from '@/components/ui/tone';
import { formatMoment } from '@/lib/i18n/formats';
import { outboxKeys, outboxList } from '@/lib/notifications/hooks';
import { type MessageChannel, type OutboxStatus, outboxStatuses } from '@/lib/notifications/rules';
import { type OutboxFilter, type OutboxPage, retried } from '@/lib/notifications/schema';
import { useSaving } from './use-saving';

type Line = OutboxPage['lines'][number];
const tones: Record<OutboxStatus, Tone> = {
  queued: 'accent',
  delivered: 'good',
  'not-needed': 'neutral',
  failed: 'bad',
};

const href = ({ status, after }: OutboxFilter) => {
  const pairs = Object.entries({ status, after }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/settings/outbox${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
};

/** The messages that left, wait or were given up; what was given up can be sent again. */
export function OutboxTable({ page: first, filter }: { page: OutboxPage; filter: OutboxFilter }) {
  const t = useTranslations('admin');
  const { data: page = first } = useQuery({ ...outboxList(filter), initialData: first });
  const status = filter.status;
  return (
    <>
      <Tabs
        label={t('outbox.columns.status')}
        tabs={[
          { href: href({}), label: t('outbox.all'), current: !status },
          ...outboxStatuses.map((one) => ({
            href: href({ status: one }),
            label: t(`outbox.statuses.${one}`),
            current: status === one,
            count: page.counts[one],
          })),
        ]}
      />
      <Table
        label={t('outbox.title')}
        rows={page.lines}
        rowKey={({ id }) => id}
        columns={useColumns()}
        empty={<EmptyState title={t('outbox.empty')}>{t('outbox.emptyWhat')}</EmptyState>}
      />
      <KeysetPager
        shown={page.lines.length}
        firstHref={filter.after ? href({ status }) : undefined}
        olderHref={page.next ? href({ status, after: page.next }) : undefined}
      />
    </>
  );
}

function useColumns(): Column<Line>[] {
  const t = useTranslations('admin');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return [
    {
      key: 'created',
      header: t('outbox.columns.created'),
      className: 'whitespace-nowrap',
      cell: ({ createdAt }) => formatMoment(locale, createdAt, { timeZone, short: true }),
    },
    { key: 'type', header: t('outbox.columns.type'), cell: ({ type }) => t(`outbox.types.${type}`) },
    {
      key: 'status',
      header: t('outbox.columns.status'),
      cell: ({ status }) => <StatusChip tone={tones[status]}>{t(`outbox.statuses.${status}`)}</StatusChip>,
    },
    {
      key: 'channel',
      header: t('outbox.columns.channel'),
      from: 'md',
      cell: ({ channel }) => (channel ? t(`outbox.channels.${channel as MessageChannel}`) : '—'),
    },
    {
      key: 'attempts',
      header: t('outbox.columns.attempts'),
      from: 'lg',
      figures: true,
      cell: ({ attempts }) => attempts,
    },
    {
      key: 'error',
      header: t('outbox.columns.error'),
      from: 'lg',
      cell: ({ lastError }) => (lastError ? <code className="text-[0.8125rem]">{lastError}</code> : '—'),
    },
    {
      key: 'retry',
      header: <span className="sr-only">{t('outbox.columns.action')}</span>,
      cell: (line) => line.status === 'failed' && <Retry id={line.id} />,
    },
  ];
}

function Retry({ id }: { id: string }) {
  const t = useTranslations('admin');
  const saving = useSaving({
    path: `/api/outbox/${id}`,
    answer: retried,
    changes: outboxKeys.all,
    onSaved: () => notify({ title: t('outbox.retried') }),
  });
  return (
    <Button size="small" busy={saving.busy} onClick={() => saving.save({})}>
      {t('outbox.retry')}
    </Button>
  );
}
