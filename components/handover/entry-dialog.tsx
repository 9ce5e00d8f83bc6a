'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';
import type { BatchId } from '@/lib/kernel/ids';
import { asksOutcomeReason, type DayAction, identityMethods, outcomeReasons } from '@/lib/repatriation/rules/handover';
import type { BoardLine, HandoverEntry } from '@/lib/repatriation/schema/handover';
import { momentIn, TimeField } from './time-field';
import { useEntry } from './use-entry';
import { WithdrawArrival } from './withdraw-arrival';

type EntryDialogProps = { batchId: BatchId; line: BoardLine; asked: DayAction | 'outcome'; onClose: () => void };

/** What happened to one person, when, and why or how. */
export function EntryDialog({ batchId, line, asked, onClose }: EntryDialogProps) {
  const t = useTranslations('handover');
  const common = useTranslations('common');
  const { name } = useWords();
  const form = useId();
  const [action, setAction] = useState<DayAction | null>(asked === 'outcome' ? null : asked);
  const entry = useEntry(batchId, line, onClose);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!action) return;
    const typed = new FormData(event.currentTarget);
    entry.record({
      action,
      reason: (typed.get('reason') || null) as HandoverEntry['reason'],
      method: (typed.get('method') || null) as HandoverEntry['method'],
      note: String(typed.get('note') ?? '') || null,
      occurredAt: momentIn(typed),
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={name(line)}
      actions={
        <>
          <Button className="min-h-11 px-4" onClick={onClose}>
            {common('verbs.cancel')}
          </Button>
          <Button type="submit" form={form} look="main" className="min-h-11 px-4" busy={entry.busy} disabled={!action}>
            {t('entry.record')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-4">
        <ErrorSummary errors={entry.faults} />
        {asked === 'outcome' && <Outcomes line={line} action={action} onChoose={setAction} />}
        {action && <p>{t(`what.${action}`)}</p>}
        {action && asksOutcomeReason(action) && (
          <SelectField
            name="reason"
            label={t('entry.why')}
            className="min-h-11"
            error={faultAt(entry.faults, 'reason')}
            options={[
              { value: '', label: t('entry.choose') },
              ...outcomeReasons[action].map((value) => ({ value: value as string, label: t(`reasons.${value}`) })),
            ]}
          />
        )}
        {action === 'establishIdentity' && (
          <SelectField
            name="method"
            label={t('entry.method')}
            className="min-h-11"
            error={faultAt(entry.faults, 'method')}
            options={[
              { value: '', label: t('entry.choose') },
              ...identityMethods.map((value) => ({ value: value as string, label: t(`methods.${value}`) })),
            ]}
          />
        )}
        {action && <TimeField error={faultAt(entry.faults, 'occurredAt')} />}
        {action && (
          <TextAreaField
            name="note"
            rows={2}
            label={action === 'establishIdentity' ? t('entry.who') : t('entry.note')}
            optional
            maxLength={1000}
          />
        )}
      </form>
      {asked === 'outcome' && line.unexpected && line.memberStatus === 'received' && (
        <WithdrawArrival batchId={batchId} line={line} onDone={onClose} />
      )}
    </Dialog>
  );
}

type OutcomesProps = { line: BoardLine; action: DayAction | null; onChoose: (action: DayAction) => void };

/** Everything the table of moves allows from here, as large rows. */
function Outcomes({ line, action, onChoose }: OutcomesProps) {
  const t = useTranslations('handover');
  // Taking back one step of an arrival nobody expected would leave it half on the list: it is withdrawn whole instead.
  const allowed = (line.actions as DayAction[]).filter(
    (one) => !(one === 'correct' && line.unexpected && line.memberStatus === 'received'),
  );
  return (
    <div className="[&_input]:mt-3 [&_label]:block [&_label]:py-2 [&_label]:text-base">
      <RadioGroup
        name="action"
        legend={t('round.step')}
        value={action ?? ''}
        options={allowed.map((value) => ({ value, label: t(`actions.${value}`) }))}
        inputProps={{ onChange: ({ currentTarget }) => onChoose(currentTarget.value as DayAction) }}
      />
    </div>
  );
}
