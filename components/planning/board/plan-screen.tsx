'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { SkeletonTable } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { runOf, runsOf } from '@/lib/planning/hooks/runs';
import type { RunHead, RunLine, RunPage } from '@/lib/planning/schema/runs';
import { type AskedOverride, AskOverride } from './ask-override';
import { Board } from './board';
import { setUpHref } from './board-links';
import { Difference } from './difference';
import { PlanNaming } from './plan-naming';
import { PlanOnPaper } from './plan-on-paper';
import { RunBar, StartTrial } from './run-bar';
import { isOpen, RunState } from './run-state';
import { useStaleness } from './use-staleness';

/** Shown when none is asked for: the newest that is no question. */
const newestOf = (runs: readonly RunLine[]) => runs.find(({ kind }) => kind !== 'scenario') ?? runs[0];

/** The planner's board of a batch: a run, what it found, everybody it looked at, and why. */
export function PlanScreen({ id }: { id: BatchId }) {
  const { data: page, isError, refetch } = useQuery(runsOf(id));
  const [asked, setAsked] = useQueryState('run', parseAsString);
  const show = (run: RunId) => void setAsked(run);
  const t = useTranslations('planning.board');
  if (isError)
    return (
      <ErrorState title={t('failed')} action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}>
        {t('failedWhat')}
      </ErrorState>
    );
  if (!page) return <SkeletonTable rows={10} columns={3} />;
  const shown = (asked as RunId | null) ?? newestOf(page.runs)?.id;
  return (
    <PlanNaming batchId={id}>
      {shown ? (
        <OneRun batchId={id} page={page} id={shown} onRun={show} />
      ) : (
        <NoRun batchId={id} page={page} onRun={show} />
      )}
    </PlanNaming>
  );
}

type NoRunProps = { batchId: BatchId; page: RunPage; onRun: (id: RunId) => void };

function NoRun({ batchId, page, onRun }: NoRunProps) {
  const t = useTranslations('planning.board.states.none');
  return (
    <>
      <RunBar batchId={batchId} page={{ ...page, may: { start: false } }} asked={null} run={null} onRun={onRun} />
      <EmptyState
        title={t('title')}
        action={
          <>
            <LinkButton href={setUpHref(batchId)}>{t('setUp')}</LinkButton>
            {page.may.start && <StartTrial batchId={batchId} onRun={onRun} main />}
          </>
        }
      >
        {t(page.may.start ? 'what' : 'whatReader')}
      </EmptyState>
    </>
  );
}

type OneRunProps = NoRunProps & { id: RunId };

function OneRun({ batchId, page, id, onRun }: OneRunProps) {
  const t = useTranslations('planning.board');
  const { data: run, isError, error, refetch } = useQuery(runOf(id));
  const stale = useStaleness(batchId, run ?? null);
  if (!run && isError)
    return (
      <ErrorState title={t('failed')} action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}>
        {error.message}
      </ErrorState>
    );
  return (
    <div className="flex flex-col gap-4">
      <RunBar batchId={batchId} page={page} asked={id} run={run ?? null} onRun={onRun} />
      {/* Only what was found begins anew with another run: the bar stays, and with it the focus of who chose it there. */}
      {run ? (
        <Shown key={run.id} run={run} stale={stale} mayAsk={page.may.start} />
      ) : (
        <SkeletonTable rows={10} columns={3} />
      )}
    </div>
  );
}

function Shown({ run, stale, mayAsk }: { run: RunHead; stale: boolean; mayAsk: boolean }) {
  const [asked, setAsked] = useState<AskedOverride | null>(null);
  const found = run.status === 'done' && run.outcome !== 'infeasible';
  return (
    <>
      <RunState run={run} stale={stale} />
      {run.kind === 'replan' && found && <Difference run={run} />}
      {!isOpen(run) && run.counts && <Board run={run} onAsk={mayAsk ? setAsked : undefined} />}
      {found && <PlanOnPaper run={run} />}
      {asked && <AskOverride batchId={run.batchId} runId={run.id} asked={asked} onClosed={() => setAsked(null)} />}
    </>
  );
}
