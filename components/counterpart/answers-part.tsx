'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { answersOfBatch } from '@/lib/counterpart/hooks';
import { type AnswerFilter, type AnswerPage, answerFilters } from '@/lib/counterpart/schema/answers';
import type { BatchId } from '@/lib/kernel/ids';
import { AnswerRow } from './answer-row';
import { useCounterpartWords } from './use-counterpart-words';

type Props = { id: BatchId; filter: AnswerFilter };
const hrefOf = (id: BatchId, { answer, page }: AnswerFilter) =>
  `/exchanges/${id}/counterpart?part=answers${answer === 'all' ? '' : `&answer=${answer}`}${page > 1 ? `&page=${page}` : ''}`;

/** What they answered about each person of the batch, how many of each, and how long they have been silent. */
export function AnswersPart({ id, filter }: Props) {
  const t = useTranslations('counterpart');
  const common = useTranslations('common');
  const { data, isError, isFetching, refetch } = useQuery(answersOfBatch(id, filter));
  if (isError && !data)
    return <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />;
  if (!data) return <SkeletonTable rows={8} columns={3} />;
  return (
    <Section title={t('answers.title')}>
      <div className="flex flex-col gap-3" aria-busy={isFetching}>
        <p className="max-w-prose text-text-quiet">{t('answers.what')}</p>
        <Offered page={data} />
        <AnswerTabs id={id} filter={filter} page={data} />
        {data.lines.length === 0 ? (
          <Nothing all={filter.answer === 'all'} />
        ) : (
          <ol className="flex flex-col">
            {data.lines.map((line) => (
              <AnswerRow key={line.memberId} batchId={id} line={line} page={data} />
            ))}
          </ol>
        )}
        <Pages id={id} filter={filter} page={data} />
      </div>
    </Section>
  );
}

function Nothing({ all }: { all: boolean }) {
  const t = useTranslations('counterpart.answers');
  return all ? <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState> : <EmptyState title={t('noneSuch')} />;
}

function Offered({ page }: { page: AnswerPage }) {
  const t = useTranslations('counterpart.answers');
  const { shortDay } = useCounterpartWords();
  if (page.offeredOn) return <p data-figures>{t('offeredOn', { day: shortDay(page.offeredOn) })}</p>;
  return <Notice tone="accent">{t('notOffered')}</Notice>;
}

function AnswerTabs({ id, filter, page }: Props & { page: AnswerPage }) {
  const t = useTranslations('counterpart');
  const all = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Tabs
      label={t('answers.show')}
      tabs={answerFilters.map((answer) => ({
        href: hrefOf(id, { answer, page: 1 }),
        label: t(`answerKinds.${answer}`),
        current: answer === filter.answer,
        count: answer === 'all' ? all : page.counts[answer],
      }))}
    />
  );
}

function Pages({ id, filter, page }: Props & { page: AnswerPage }) {
  const t = useTranslations('counterpart.answers');
  if (page.pages < 2) return null;
  const to = (number: number) => hrefOf(id, { ...filter, page: number });
  return (
    <nav aria-label={t('page', { page: filter.page, pages: page.pages })} className="flex flex-wrap items-center gap-3">
      <p className="text-text-quiet">{t('tooMany')}</p>
      <span data-figures>{t('page', { page: filter.page, pages: page.pages })}</span>
      {filter.page > 1 && <LinkButton href={to(filter.page - 1)}>{t('previous')}</LinkButton>}
      {filter.page < page.pages && <LinkButton href={to(filter.page + 1)}>{t('next')}</LinkButton>}
    </nav>
  );
}
