'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { rowsOfImport } from '@/lib/imports/hooks';
import type { Counts, ImportRunView, RowView } from '@/lib/imports/schema/runs';
import { BulkDecisions } from './bulk-decisions';
import { ListRow } from './list-row';
import type { Asked } from './list-screen';
import { RejectedLink } from './run-report';
import { useKeptPlace } from './use-kept-place';

const countOf: Record<RowView, (counts: Counts) => number> = {
  undecided: ({ undecided }) => undecided,
  candidates: ({ candidates }) => candidates,
  clear: ({ clear }) => clear,
  changed: ({ changed }) => changed,
  faulty: ({ faulty }) => faulty,
  known: ({ known }) => known,
  decided: ({ waiting }) => waiting,
  done: ({ created, added, unchanged, leftOut, undone, held }) => created + added + unchanged + leftOut + undone + held,
};
const inReview: readonly RowView[] = [
  'undecided',
  'candidates',
  'clear',
  'changed',
  'faulty',
  'known',
  'decided',
  'done',
];
const atTheEnd: readonly RowView[] = ['done', 'faulty', 'undecided'];

/** The rows of a list, one kind at a time, and what a person says of them. */
export function RunRows({ run, asked }: { run: ImportRunView; asked: Asked }) {
  const t = useTranslations('imports');
  const ended = ['finished', 'cancelled', 'undoing', 'undone'].includes(run.status);
  const offered = (ended ? atTheEnd : inReview).filter((view, index) => index === 0 || countOf[view](run.counts) > 0);
  const show = offered.find((view) => view === asked.show) ?? offered[0] ?? 'undecided';
  const href = (view: RowView, after = 0) => `/imports/${run.id}?show=${view}${after ? `&after=${after}` : ''}`;
  // At the end the report above offers them.
  const offersFaulty = !ended && show === 'faulty' && !run.rowsPurged && run.counts.faulty > 0;
  return (
    <Section title={ended ? t('review.show') : t('review.title')} action={offersFaulty && <RejectedLink id={run.id} />}>
      {!ended && <BulkDecisions run={run} />}
      <Tabs
        label={t('review.show')}
        tabs={offered.map((view) => ({
          href: href(view),
          label: t(`views.${view}`),
          current: view === show,
          count: countOf[view](run.counts),
        }))}
      />
      <RowPage run={run} show={show} after={asked.after ?? 0} hrefAfter={(after) => href(show, after)} />
    </Section>
  );
}

type PageProps = { run: ImportRunView; show: RowView; after: number; hrefAfter: (after: number) => string };

function RowPage({ run, show, after, hrefAfter }: PageProps) {
  const t = useTranslations('imports');
  const words = useTranslations('common');
  const { data, isError, refetch } = useQuery(rowsOfImport(run.id, { show, after, stage: run.status }));
  const place = useKeptPlace(data?.rows ?? []);
  if (isError) return <ErrorState action={<Button onClick={() => void refetch()}>{words('verbs.retry')}</Button>} />;
  if (!data) return <SkeletonTable rows={6} columns={2} />;
  if (data.rows.length === 0) return <EmptyState title={t('review.empty')} />;
  return (
    <>
      <ol className="flex flex-col" ref={place}>
        {data.rows.map((row) => (
          <ListRow key={row.line} run={run} row={row} />
        ))}
      </ol>
      <KeysetPager
        shown={data.rows.length}
        firstHref={after > 0 ? hrefAfter(0) : undefined}
        olderHref={data.next ? hrefAfter(data.next) : undefined}
      />
    </>
  );
}
