'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { batchHeadOf } from '@/lib/exchanges/hooks';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { planKeys, sendScenario } from '@/lib/planning/hooks/runs';
import type { RunHead } from '@/lib/planning/schema/runs';
import type { Changes } from '@/lib/planning/schema/scenarios';
import { changesIn } from './scenario-changes';
import { ScenarioLimits } from './scenario-limits';

type ScenarioProps = { batchId: BatchId; run: RunHead; onRun: (id: RunId) => void };

/** A question "what if": the same people and the same draw, other terms. Nothing is saved until somebody keeps it. */
export function Scenario({ batchId, run, onRun }: ScenarioProps) {
  const t = useTranslations('planning.board.scenario');
  const [nothing, setNothing] = useState(false);
  const ask = useWrite(
    ({ body, key }: { body: Changes; key: string }) =>
      sendScenario(batchId, { body: { changes: body, against: run.status === 'done' ? run.id : null }, key }),
    { refresh: [planKeys.batch(batchId)], done: t('asked'), onDone: ({ id }) => onRun(id) },
  );
  const send = (form: FormData) => {
    const changes = changesIn(form, run.terms);
    const empty = Object.keys(changes).length === 0;
    setNothing(empty);
    return empty ? undefined : ask.mutateAsync(changes);
  };
  const faults: Fault[] = nothing ? [{ message: t('nothing') }] : ask.faults.map(named);
  return (
    <FormDialog
      wide
      trigger={<Button>{t('open')}</Button>}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('ask')}
      busy={ask.isPending}
      faults={faults}
      onSend={send}
    >
      <Terms batchId={batchId} run={run} faults={faults} />
      <ScenarioLimits run={run} faults={faults} />
    </FormDialog>
  );
}

/** The server names a field from the top of what was sent; the form's fields are named from the changes. */
const named = (fault: Fault): Fault => ({
  ...fault,
  ...(fault.field && { field: fault.field.replace(/^changes\./, '') }),
});

function Terms({ batchId, run, faults }: { batchId: BatchId; run: RunHead; faults: readonly Fault[] }) {
  const t = useTranslations('planning.board.scenario');
  const { side } = useWords();
  const { data: batch } = useQuery(batchHeadOf(batchId));
  const sides = batch ? [batch.ours, batch.theirs] : [];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="reading"
        label={t('reading')}
        error={faultAt(faults, 'reading')}
        defaultValue=""
        options={[
          { value: '', label: t('readingSame') },
          ...sides.map((one) => ({ value: one.id, label: t('readingOf', { side: side(one) }) })),
        ]}
      />
      <TextField
        name="total"
        label={t('total')}
        inputMode="numeric"
        autoComplete="off"
        error={faultAt(faults, 'total')}
        defaultValue={run.terms.total}
      />
    </div>
  );
}
