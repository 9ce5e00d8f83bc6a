'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { useWrite } from '@/components/ui/use-write';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { planKeys, sendRun } from '@/lib/planning/hooks/runs';
import type { RunHead, RunLine, RunPage } from '@/lib/planning/schema/runs';
import { approvalHref, compareHref, overridesHref, setUpHref } from './board-links';
import { Draws } from './draws';
import { Replan } from './replan';
import { useRunWords } from './run-chips';
import { Scenario } from './scenario';

type RunBarProps = {
  batchId: BatchId;
  page: RunPage;
  /** The run that is asked for, and what is known of it so far. */
  asked: RunId | null;
  run: RunHead | null;
  onRun: (id: RunId) => void;
};

/** Which run is looked at, and what may be done next. */
export function RunBar({ batchId, page, asked, run, onRun }: RunBarProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 print:hidden">
      <RunPicker runs={page.runs} asked={asked} run={run} onRun={onRun} />
      <div className="flex flex-wrap gap-2">
        {page.may.start && <StartTrial batchId={batchId} onRun={onRun} main={page.runs.length === 0} />}
        <Draws batchId={batchId} onRun={onRun} />
        {page.may.start && run && <Scenario key={`scenario-${run.id}`} batchId={batchId} run={run} onRun={onRun} />}
        {run?.may.replan && <Replan key={`replan-${run.id}`} run={run} onRun={onRun} />}
        {run?.submittable && (
          <LinkButton look="main" href={approvalHref(batchId)}>
            <ApprovalWords />
          </LinkButton>
        )}
        <MoreMenu batchId={batchId} runs={page.runs} run={run} />
      </div>
    </div>
  );
}

const ApprovalWords = () => useTranslations('planning.board.actions')('submit');

type RunPickerProps = Pick<RunBarProps, 'asked' | 'run' | 'onRun'> & { runs: readonly RunLine[] };

function RunPicker({ runs, asked, run, onRun }: RunPickerProps) {
  const t = useTranslations('planning.board.run');
  const words = useRunWords();
  if (runs.length === 0) return <span />;
  // The one that is looked at may be older than the list goes back.
  const shown = run && !runs.some(({ id }) => id === run.id) ? [...runs, run] : runs;
  return (
    <SelectField
      name="plan-run"
      label={t('label')}
      value={asked ?? ''}
      options={shown.map((one) => ({ value: one.id, label: words(one) }))}
      onChange={({ target }) => onRun(target.value as RunId)}
      fieldClassName="min-w-0 max-w-full sm:w-96"
    />
  );
}

export function StartTrial({
  batchId,
  onRun,
  main,
}: {
  batchId: BatchId;
  onRun: (id: RunId) => void;
  main?: boolean | undefined;
}) {
  const t = useTranslations('planning.board.actions');
  const start = useWrite(({ body, key }: { body: { kind: 'trial' }; key: string }) => sendRun(batchId, { body, key }), {
    refresh: [planKeys.batch(batchId)],
    done: t('trialDone'),
    onDone: ({ id }) => onRun(id),
  });
  return (
    <>
      {start.faults.map(({ message }) => (
        <p key={message} role="alert" className="w-full font-medium text-bad">
          {message}
        </p>
      ))}
      <Button look={main ? 'main' : 'plain'} busy={start.isPending} onClick={() => start.mutate({ kind: 'trial' })}>
        {t('trial')}
      </Button>
    </>
  );
}

function MoreMenu({ batchId, runs, run }: { batchId: BatchId; runs: readonly RunLine[]; run: RunHead | null }) {
  const t = useTranslations('planning.board.actions');
  const beside = run && runs.find(({ id, status, levels }) => id !== run.id && status === 'done' && levels);
  const items: MenuItem[] = [
    { key: 'set-up', label: t('setUp'), href: setUpHref(batchId) },
    { key: 'decisions', label: t('decisions'), href: overridesHref(batchId) },
    { key: 'approvals', label: t('approvals'), href: approvalHref(batchId) },
    ...(run && beside
      ? [{ key: 'compare', label: t('compare'), href: compareHref(batchId, beside.id, run.id), apart: true }]
      : []),
    { key: 'print', label: t('print'), icon: <Printer aria-hidden />, onSelect: () => window.print(), apart: true },
  ];
  return <Menu trigger={<Button>{t('more')}</Button>} items={items} />;
}
