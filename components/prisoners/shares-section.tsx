'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import { sendRevocation, sendShare } from '@/lib/prisoners/hooks';
import type { RecordAccess } from '@/lib/prisoners/schema/history';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { FactList } from './fact-list';
import { RecordDialog } from './record-dialog';
import { useRecordWrite } from './use-record-write';
import { useWords } from './use-words';

type SharesSectionProps = { record: PrisonerRecord; access: RecordAccess };

/** With which outside delegates the record is shared, since when, why; ended shares stay in the list. */
export function SharesSection({ record, access }: SharesSectionProps) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const { day } = useWords();
  const revoke = useRecordWrite(sendRevocation);
  const sharing = new Set(access.shares.filter(({ revokedAt }) => !revokedAt).map(({ name }) => name));
  const free = access.partners.filter(({ name }) => !sharing.has(name));
  return (
    <Section title={t('share.title')} action={free.length > 0 && <ShareWith record={record} partners={free} />}>
      <FactList
        rows={access.shares}
        rowKey={({ id }) => id}
        title={({ name }) => name}
        notes={({ reason, sharedAt, sharedBy, revokedAt }) => [
          common('dates.since', { date: day(sharedAt) ?? '' }),
          sharedBy,
          reason,
          revokedAt && t('share.ended', { date: day(revokedAt) ?? '' }),
        ]}
        action={({ id: shareId, name, revokedAt }) =>
          revokedAt ? null : (
            <ConfirmDialog
              trigger={<Button size="small">{t('share.revoke')}</Button>}
              title={t('share.revoke')}
              confirmLabel={t('share.revoke')}
              onConfirm={async () => {
                await revoke.mutateAsync({ id: record.id, shareId });
              }}
            >
              {t('share.revokeWhat', { name })}
            </ConfirmDialog>
          )
        }
        empty={t('share.none')}
      />
    </Section>
  );
}

function ShareWith({ record, partners }: { record: PrisonerRecord; partners: RecordAccess['partners'] }) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendShare);
  return (
    <RecordDialog
      trigger={
        <Button size="small" icon={<Share2 aria-hidden />}>
          {t('share.share')}
        </Button>
      }
      title={t('share.share')}
      what={t('share.what')}
      confirmLabel={t('share.share')}
      write={write}
      bodyOf={({ code, text }) => ({ id: record.id, userId: code('userId'), reason: text('reason') ?? '' })}
    >
      {(faults) => (
        <>
          <SelectField
            name="userId"
            label={t('share.with')}
            error={faultAt(faults, 'userId')}
            options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextAreaField name="reason" label={t('reason')} error={faultAt(faults, 'reason')} rows={3} maxLength={500} />
        </>
      )}
    </RecordDialog>
  );
}
