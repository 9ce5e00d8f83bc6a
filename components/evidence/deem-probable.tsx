'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendProbable } from '@/lib/evidence/hooks';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { ClaimLinks } from './claim-link';

/** Holds captivity to be probable on the claims that carry it: offered by the policy, made by a person. */
export function DeemProbable({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const { prisoner, probable } = evidence;
  const write = useWrite((attempt: Parameters<typeof sendProbable>[1]) => sendProbable(prisoner.id, attempt), {
    refresh: [evidenceKeys.all, prisonerKeys.record(prisoner.id)],
    done: t('standing.deemDone'),
  });
  return (
    <FormDialog
      trigger={<Button>{t('standing.deem')}</Button>}
      title={t('standing.deemTitle')}
      what={t('standing.deemWhat')}
      confirmLabel={t('standing.deem')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) => write.mutateAsync({ version: prisoner.version, note: String(form.get('note') ?? '') || null })}
    >
      <ClaimLinks evidence={evidence} ids={probable.claimIds} />
      <TextAreaField name="note" label={t('note')} optional error={faultAt(write.faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}
