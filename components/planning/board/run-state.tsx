'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { useWrite } from '@/components/ui/use-write';
import { planKeys, sendCancellation } from '@/lib/planning/hooks/runs';
import { openRuns, runSteps } from '@/lib/planning/rules/runs';
import type { RunHead } from '@/lib/planning/schema/runs';
import { setUpHref } from './board-links';
import { KeepScenario } from './keep-scenario';
import { Ways } from './ways';

export const isOpen = (run: Pick<RunHead, 'status'>) => openRuns.includes(run.status);

type RunStateProps = {
  run: RunHead;
  /** The set-up was changed after the run's snapshot was taken. */
  stale: boolean;
};

/** What has to be known before anything of a run is believed: that it still works, ended badly, is a trial, is old. */
export function RunState({ run, stale }: RunStateProps) {
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none print:hidden">
      <Ending run={run} />
      {run.kind === 'trial' && run.status === 'done' && run.outcome !== 'infeasible' && <Trial />}
      {run.kind === 'scenario' && run.status === 'done' && <KeepScenario run={run} />}
      {stale && <Stale run={run} />}
    </div>
  );
}

function Ending({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.states');
  if (isOpen(run)) return <Working run={run} />;
  if (run.status === 'done') return run.outcome === 'infeasible' ? <Infeasible run={run} /> : <Found run={run} />;
  const tone = run.status === 'cancelled' ? 'neutral' : 'warn';
  return (
    <Notice tone={tone} role="status" title={t(`${run.status}.title`)}>
      {t(`${run.status}.what`)}
    </Notice>
  );
}

function Working({ run }: { run: RunHead }) {
  const t = useTranslations('planning');
  const steps = runSteps.filter((step) => step !== 'relaxation' || run.step === 'relaxation');
  const at = run.step ? steps.indexOf(run.step) : -1;
  const cancel = useWrite(({ key }: { body: null; key: string }) => sendCancellation(run.id, key), {
    refresh: [planKeys.run(run.id), planKeys.batch(run.batchId)],
    done: t('board.states.cancelDone'),
  });
  const words = run.step ? t(`runs.steps.${run.step}`) : t(`runs.statuses.${run.status}`);
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-surface-raised p-4" aria-busy>
      <Progress
        label={t(`board.states.${run.status === 'queued' ? 'queued' : 'working'}.title`)}
        value={run.status === 'queued' ? undefined : at + 1}
        max={steps.length + 1}
        words={run.cancelAsked ? t('board.states.cancelAsked') : words}
      />
      <p className="text-text-quiet">{t(`board.states.${run.status === 'queued' ? 'queued' : 'working'}.what`)}</p>
      {cancel.faults.map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
      {run.may.cancel && (
        <div>
          <Button busy={cancel.isPending} disabled={run.cancelAsked} onClick={() => cancel.mutate(null)}>
            {t('board.actions.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A plan made again is held against the earlier one first; one in which only the reserve stepped in, against none. */
function Found({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.states');
  if (run.kind === 'replan' && run.reach === 'swap') return <Notice title={t('swap.title')}>{t('swap.what')}</Notice>;
  const what = run.outcome === 'certified' ? (run.kind === 'replan' ? 'keptMost' : 'certified') : 'uncertified';
  return (
    <Notice tone={run.outcome === 'certified' ? 'good' : 'warn'} title={t(`${what}.title`)}>
      {t(`${what}.what`)}
    </Notice>
  );
}

function Infeasible({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.states.infeasible');
  return (
    <Notice tone="bad" title={t('title')}>
      <p>{t('what')}</p>
      <Ways run={run} />
    </Notice>
  );
}

function Trial() {
  const t = useTranslations('planning.board.states.trial');
  return <Notice title={t('title')}>{t('what')}</Notice>;
}

function Stale({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.states.stale');
  const { moment } = useWords();
  const see: ReactNode = (
    <LinkButton size="small" href={setUpHref(run.batchId)}>
      {t('see')}
    </LinkButton>
  );
  return (
    <Notice tone="warn" title={t('title')} action={see}>
      {t('what', { when: moment(run.snapshot.takenAt) })}
    </Notice>
  );
}
