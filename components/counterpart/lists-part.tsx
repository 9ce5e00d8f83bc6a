'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { theirLists } from '@/lib/counterpart/hooks';
import type { ListHead } from '@/lib/counterpart/schema/lists';
import type { BatchId } from '@/lib/kernel/ids';
import type { AskedOfPage } from './counterpart-screen';
import { OfferedTable } from './offered-table';
import { ReceiveForm } from './receive-form';
import { TheirListScreen } from './their-list';
import { useCounterpartWords } from './use-counterpart-words';

type Props = { id: BatchId; asked: AskedOfPage; fresh: string };

/** The lists that came for a batch, one of them open; and the form for the next. */
export function ListsPart({ id, asked, fresh }: Props) {
  const t = useTranslations('counterpart');
  const common = useTranslations('common');
  const { data, isError, refetch } = useQuery(theirLists(id));
  if (isError && !data)
    return <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />;
  if (!data) return <SkeletonTable rows={6} columns={3} />;
  const open = data.lists.find((list) => list.id === asked.list) ?? data.lists[0];
  const form = data.takes ? (
    <ReceiveForm id={id} fresh={fresh} problem={asked.problem} at={asked.at} />
  ) : (
    <Notice tone="warn">{t('lists.over')}</Notice>
  );
  if (!open)
    return (
      <>
        <EmptyState title={t('lists.empty')}>{t('lists.emptyWhat')}</EmptyState>
        <Section title={t('receive.title')}>{form}</Section>
      </>
    );
  return (
    <>
      {asked.before && <Notice tone="accent">{t('lists.before')}</Notice>}
      <OfferedTable offered={data.offered} />
      <ListTabs lists={data.lists} open={open} base={`/exchanges/${id}/counterpart`} />
      <TheirListScreen id={open.id} asked={asked} />
      <details key={open.id} open={asked.problem !== undefined} className="rounded-md border border-line px-4 py-3">
        <summary className="cursor-pointer font-medium">{t('lists.another')}</summary>
        <div className="pt-4">{form}</div>
      </details>
    </>
  );
}

function ListTabs({ lists, open, base }: { lists: readonly ListHead[]; open: ListHead; base: string }) {
  const t = useTranslations('counterpart');
  const { shortDay } = useCounterpartWords();
  if (lists.length < 2) return null;
  const tabs = lists.map((list) => ({
    href: `${base}?list=${list.id}`,
    label: t('lists.one', { source: list.source.slice(0, 40), day: shortDay(list.receivedOn) }),
    current: list.id === open.id,
    count: list.counts.undecided,
  }));
  return <Tabs label={t('lists.title')} tabs={tabs} />;
}
