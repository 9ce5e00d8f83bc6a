'use client';

import { Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';
import { sendSealing } from '@/lib/prisoners/hooks';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { RecordDialog } from './record-dialog';
import { useRecordWrite } from './use-record-write';

/** Seals the record or opens it again. Sealed, it does not exist for anyone below supervisor. */
export function SealRecord({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendSealing);
  const label = t(record.sealed ? 'seal.open' : 'seal.seal');
  return (
    <RecordDialog
      trigger={<Button icon={record.sealed ? <LockOpen aria-hidden /> : <Lock aria-hidden />}>{label}</Button>}
      title={label}
      what={t(record.sealed ? 'seal.openWhat' : 'seal.sealWhat')}
      confirmLabel={label}
      write={write}
      bodyOf={({ text }) => ({
        id: record.id,
        version: record.version,
        sealed: !record.sealed,
        reason: text('reason') ?? '',
      })}
    >
      {(faults) => (
        <TextAreaField name="reason" label={t('reason')} error={faultAt(faults, 'reason')} rows={3} maxLength={500} />
      )}
    </RecordDialog>
  );
}
