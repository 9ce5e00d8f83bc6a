'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useKeptPlace } from '@/components/imports/use-kept-place';
import { Button } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { linesOfList } from '@/lib/counterpart/hooks';
import type { LineView, ListDetail } from '@/lib/counterpart/schema/lists';
import { countOf, viewShown, viewsOf } from '@/lib/counterpart/schema/page';
import type { AskedOfPage } from './counterpart-screen';
import { LineKeys } from './line-keys';
import { TheirLine } from './their-line';
import { Together } from './together';
import { useLineDecision } from './use-line-decision';

/** The lines of a list, one kind at a time, contradictions first; and what a person says of them. */
export function ListLines({ list, asked }: { list: ListDetail; asked: AskedOfPage }) {
  const t = useTranslations('counterpart');
  const show = viewShown(list.counts, asked.show);
  const href = (view: LineView, after = 0) =>
    `/exchanges/${list.batchId}/counterpart?list=${list.id}&show=${view}${after ? `&after=${after}` : ''}`;
  const label = (view: LineView) =>
    view === 'undecided' || view === 'decided' ? t(`views.${view}`) : t(`outcomes.${view}`);
  return (
    <Section title={t('lines.title')}>
      <p className="max-w-prose pb-2 text-text-quiet">{t('lists.what')}</p>
      <Together list={list} />
      <Tabs
        label={t('lines.show')}
        tabs={viewsOf(list.counts).map((view) => ({
          href: href(view),
          label: label(view),
          current: view === show,
          count: countOf(view, list.counts),
        }))}
      />
      <LinePage list={list} show={show} after={asked.after ?? 0} hrefAfter={(after) => href(show, after)} />
    </Section>
  );
}

type PageProps = { list: ListDetail; show: LineView; after: number; hrefAfter: (after: number) => string };

function LinePage({ list, show, after, hrefAfter }: PageProps) {
  const t = useTranslations('counterpart');
  const common = useTranslations('common');
  const { data, isError, refetch } = useQuery(linesOfList(list.id, { show, after, stage: list.status }));
  const lines = data?.lines ?? [];
  const place = useKeptPlace(lines.map(({ position }) => ({ line: position })));
  const decision = useLineDecision(list);
  if (isError) return <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />;
  if (!data) return <SkeletonTable rows={6} columns={2} />;
  if (lines.length === 0)
    return <EmptyState title={show === 'undecided' && list.lines > 0 ? t('lines.allDecided') : t('lines.empty')} />;
  return (
    <>
      {list.status === 'ready' && <LineKeys lines={lines} decision={decision} />}
      <ol className="flex flex-col" ref={place}>
        {lines.map((line) => (
          <TheirLine key={line.position} list={list} line={line} decision={decision} />
        ))}
      </ol>
      <KeysetPager
        shown={lines.length}
        firstHref={after > 0 ? hrefAfter(0) : undefined}
        olderHref={data.next ? hrefAfter(data.next) : undefined}
      />
    </>
  );
}
