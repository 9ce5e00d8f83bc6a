'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useShortcut } from '@/components/shell/use-shortcut';
import { Button, LinkButton } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { ListKeys } from '@/components/ui/list-keys';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { pairList } from '@/lib/matching/hooks';
import type { Verdict } from '@/lib/matching/rules';
import { matchingHref, type PairFilter, type PairPage } from '@/lib/matching/schema/pairs';
import { hindrance, isWaiting } from './pair-asking';
import { PairRow } from './pair-row';
import { QueueFilters, QueueTabs } from './queue-filters';
import { QueueKeys } from './queue-keys';
import { useNextRow } from './use-next-row';
import { useSaying } from './use-saying';

/** What may be one person, the surest first: decided by keyboard or by hand, never by itself. */
export function MatchingQueue({ filter }: { filter: PairFilter }) {
  const t = useTranslations('matching');
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')}>
        {t('what')}
      </PageHeader>
      <div className="flex flex-col pt-2">
        <QueueTabs filter={filter} />
        <QueueFilters filter={filter} />
        <Pairs filter={filter} />
      </div>
    </>
  );
}

function Pairs({ filter }: { filter: PairFilter }) {
  const t = useTranslations();
  const { data, error, isPending, refetch } = useQuery(pairList(filter));
  if (isPending) return <SkeletonTable rows={8} columns={3} />;
  if (!data && error)
    return <ErrorState action={<Button onClick={() => void refetch()}>{t('common.verbs.retry')}</Button>} />;
  if (!data) return null;
  return (
    <>
      {error && <Notice tone="warn">{t('matching.failed')}</Notice>}
      <PairLines page={data} filter={filter} />
    </>
  );
}

function PairLines({ page, filter }: { page: PairPage; filter: PairFilter }) {
  const t = useTranslations('matching');
  const box = useRef<HTMLDivElement>(null);
  const rows = useNextRow(box, page.lines);
  const { say, dialog, decide } = useSaying({ onDone: rows.stay });
  const sayOfCurrent = (verdict: Verdict) => {
    const pair = rows.current();
    if (!pair || decide.busy || !isWaiting(pair) || (verdict === 'same' && hindrance(pair))) return;
    say(pair, verdict);
  };
  useShortcut({ code: 'KeyS' }, () => sayOfCurrent('same'));
  useShortcut({ code: 'KeyN' }, () => sayOfCurrent('not-same'));
  useShortcut({ code: 'KeyU' }, decide.undo);
  if (page.lines.length === 0) return <NoPairs filter={filter} />;
  return (
    <section aria-label={t('list')} ref={box}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
        <p className="text-text-quiet" data-figures>
          {t('total', { count: page.total })}
        </p>
        <QueueKeys />
      </div>
      {decide.problem && !dialog && (
        <Notice tone="bad" role="alert" title={t('problem.title')}>
          {decide.problem}
        </Notice>
      )}
      <ListKeys>
        <ol className="border-line border-t">
          {page.lines.map((pair) => (
            <PairRow key={pair.id} pair={pair} busy={decide.busy} onSay={say} />
          ))}
        </ol>
      </ListKeys>
      <KeysetPager
        shown={page.lines.length}
        firstHref={filter.after ? matchingHref({ ...filter, after: undefined }) : undefined}
        olderHref={page.next ? matchingHref({ ...filter, after: page.next }) : undefined}
      />
      {dialog}
    </section>
  );
}

function NoPairs({ filter }: { filter: PairFilter }) {
  const t = useTranslations('matching.empty');
  const { show = 'waiting', after: _, ...narrowed } = filter;
  if (Object.keys(narrowed).length === 0) return <EmptyState title={t(show)}>{t(`${show}What`)}</EmptyState>;
  return (
    <EmptyState
      title={t('filtered')}
      action={<LinkButton href={matchingHref({ show: filter.show })}>{t('clear')}</LinkButton>}
    >
      {t('filteredWhat')}
    </EmptyState>
  );
}
