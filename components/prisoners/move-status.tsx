'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { faultAt } from '@/components/ui/use-write';
import { sendStatus } from '@/lib/prisoners/hooks';
import { moveReasons, type PrisonerAction, prisonerMoves } from '@/lib/prisoners/rules';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { RecordDialog } from './record-dialog';
import { useRecordWrite } from './use-record-write';

type MoveStatusProps = { record: PrisonerRecord; action: PrisonerAction; grave: boolean };

/**
 * Moves the status by a person's decision: says from what to what, and that nobody is told by it; asks why, on whose word
 * and when. What weighs heavily also asks for the record's number.
 */
export function MoveStatus({ record, action, grave }: MoveStatusProps) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendStatus);
  const [mistyped, setMistyped] = useState(false);
  const to = prisonerMoves[record.status][action];
  if (!to) return null;
  const label = t(`moves.${action}`);
  return (
    <RecordDialog
      trigger={<Button look={grave ? 'quiet' : 'plain'}>{label}</Button>}
      title={label}
      what={t('move.what', { from: t(`statuses.${record.status}`), to: t(`statuses.${to}`) })}
      confirmLabel={label}
      danger={grave}
      write={write}
      bodyOf={({ text, code, faults }) => {
        const wrong = grave && text('number')?.replace(/\s/g, '').toUpperCase() !== record.number;
        setMistyped(wrong);
        if (wrong) faults.push({ field: 'number', message: t('move.wrongNumber', { number: record.number }) });
        return {
          id: record.id,
          version: record.version,
          action,
          occurredAt: momentTyped(code('occurredAt')),
          reason: code<(typeof moveReasons)[number]>('reason'),
          source: text('source') ?? '',
          note: text('note'),
        };
      }}
    >
      {(faults) => (
        <>
          {grave && <Notice tone="warn">{t(action === 'reportDeath' ? 'move.death' : 'move.grave')}</Notice>}
          <SelectField
            name="reason"
            label={t('reason')}
            error={faultAt(faults, 'reason')}
            options={[
              { value: '', label: t('chooseOne') },
              ...moveReasons.map((value) => ({ value, label: t(`moveReasons.${value}`) })),
            ]}
          />
          <TextField
            name="source"
            label={t('fields.source')}
            hint={t('move.sourceHint')}
            error={faultAt(faults, 'source')}
            maxLength={200}
          />
          <TextField
            name="occurredAt"
            type="date"
            label={t('move.occurred')}
            defaultValue={new Date().toISOString().slice(0, 10)}
            error={faultAt(faults, 'occurredAt')}
            fieldClassName="max-w-44"
          />
          <TextAreaField name="note" label={t('move.note')} optional rows={2} maxLength={2000} />
          {grave && (
            <TextField
              name="number"
              label={t('move.typeNumber', { number: record.number })}
              error={mistyped && t('move.wrongNumber', { number: record.number })}
              autoComplete="off"
            />
          )}
        </>
      )}
    </RecordDialog>
  );
}

/** A day as a moment: today is now, any other day its noon. */
function momentTyped(day: string): string {
  const now = new Date().toISOString();
  return day === now.slice(0, 10) ? now : `${day}T12:00:00.000Z`;
}
