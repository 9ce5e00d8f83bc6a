'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { Checkbox, RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { exchangeKeys } from '@/lib/exchanges/hooks';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { sendSubmission, submissionKeys } from '@/lib/planning/hooks/submissions';
import type { CandidateRun, SubmissionPage } from '@/lib/planning/schema/submissions';
import { BoundTable } from './bound-table';
import { StoppedBy } from './stopped-by';
import { WhoSigns } from './who-signs';

type SubmitPlanProps = { batchId: BatchId; page: SubmissionPage };

/** Puts one of the finished runs before the approvers. Of one that is not proved best it shows by how much, and asks. */
export function SubmitPlan({ batchId, page: { candidates, kind } }: SubmitPlanProps) {
  const t = useTranslations('governance.approval');
  const title = t(kind === 'amendment' ? 'submitAmendment' : 'submitPlan');
  return (
    <Section title={title}>
      {candidates.length === 0 ? (
        <EmptyState title={t('noCandidates')}>{t('noCandidatesWhat')}</EmptyState>
      ) : (
        <SubmitForm batchId={batchId} candidates={candidates} />
      )}
    </Section>
  );
}

function SubmitForm({ batchId, candidates }: { batchId: BatchId; candidates: readonly CandidateRun[] }) {
  const t = useTranslations('governance');
  const { moment } = useWords();
  const [runId, setRunId] = useState<RunId>(candidates[0]?.runId as RunId);
  const write = useWrite((attempt: Parameters<typeof sendSubmission>[1]) => sendSubmission(batchId, attempt), {
    refresh: [submissionKeys.all, exchangeKeys.all],
    done: t('stepDone.submit'),
  });
  const chosen = candidates.find((one) => one.runId === runId);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    write.mutate({
      runId,
      acknowledged: form.get('acknowledged') === 'on',
      note: String(form.get('note') ?? '') || null,
    });
  };
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={write.faults} />
      <StoppedBy runId={runId} error={write.error} />
      <RadioGroup
        name="runId"
        legend={t('approval.which')}
        error={faultAt(write.faults, 'runId')}
        value={runId}
        inputProps={{ onChange: ({ target }) => setRunId(target.value as RunId) }}
        options={candidates.map((run) => ({
          value: run.runId,
          label: t('approval.candidate', { number: run.number, when: moment(run.finishedAt), count: run.people }),
          hint: t(run.certified ? 'approval.certified' : 'approval.uncertified'),
        }))}
      />
      {chosen && <WhoSigns signers={chosen.signers} />}
      {chosen && !chosen.certified && <Acknowledge run={chosen} />}
      <TextAreaField name="note" label={t('fields.note')} hint={t('fields.noteHint')} optional maxLength={1000} />
      <div>
        <Button type="submit" look="main" busy={write.isPending}>
          {t('approval.submit')}
        </Button>
      </div>
    </form>
  );
}

function Acknowledge({ run: { levels, bounds } }: { run: CandidateRun }) {
  const t = useTranslations('governance.approval');
  return (
    <Notice tone="warn" title={t('uncertified')}>
      <p>{t(bounds ? 'uncertifiedWhat' : 'swapWhat')}</p>
      {levels && bounds && <BoundTable levels={levels} bounds={bounds} />}
      <Checkbox name="acknowledged" label={t('acknowledge')} className="pt-2" />
    </Notice>
  );
}
