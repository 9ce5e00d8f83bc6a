'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';
import { sendWithdrawal } from '@/lib/prisoners/hooks';
import type { Part } from '@/lib/prisoners/schema/changes';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { RecordDialog } from './record-dialog';
import { useRecordWrite } from './use-record-write';

type WithdrawPartProps = { record: PrisonerRecord; part: Part; partId: string; said: string };

/** Takes back what was recorded by mistake. The timeline keeps what it said and why. */
export function WithdrawPart({ record, part, partId, said }: WithdrawPartProps) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendWithdrawal);
  const label = t('withdraw.label', { said });
  return (
    <RecordDialog
      trigger={<IconButton label={label} icon={<Undo2 aria-hidden />} />}
      title={label}
      what={t('withdraw.what')}
      confirmLabel={t('withdraw.confirm')}
      write={write}
      bodyOf={({ text }) => ({ id: record.id, part, partId, version: record.version, reason: text('reason') ?? '' })}
    >
      {(faults) => (
        <TextAreaField name="reason" label={t('reason')} error={faultAt(faults, 'reason')} rows={2} maxLength={500} />
      )}
    </RecordDialog>
  );
}
