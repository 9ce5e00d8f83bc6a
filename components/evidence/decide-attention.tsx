'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendAttentionDecision } from '@/lib/evidence/hooks';
import { keeps, longestKeep, type Resolution } from '@/lib/evidence/rules/attention';
import type { AttentionLine } from '@/lib/evidence/schema/attention';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';

type Props = { evidence: RecordEvidence; attention: AttentionLine };

function useDecision({ evidence, attention }: Props, done: string) {
  const send = (attempt: Parameters<typeof sendAttentionDecision>[1]) => sendAttentionDecision(attention.id, attempt);
  return useWrite(send, { refresh: [evidenceKeys.all, prisonerKeys.record(evidence.prisoner.id)], done });
}

/** Leaves things as they are, with a coded reason and a day to look again. */
export function KeepForNow({ evidence, attention }: Props) {
  const t = useTranslations('evidence');
  const write = useDecision({ evidence, attention }, t('attention.done'));
  const { faults } = write;
  return (
    <FormDialog
      trigger={<Button size="small">{t('attention.decide')}</Button>}
      title={t('attention.decideTitle')}
      what={t('attention.decideWhat')}
      busy={write.isPending}
      faults={faults}
      onSend={(form) =>
        write.mutateAsync({
          version: attention.version,
          resolution: String(form.get('resolution') ?? '') as Resolution,
          lookAgainOn: String(form.get('lookAgainOn') ?? '') || null,
          note: String(form.get('note') ?? '') || null,
        })
      }
    >
      <SelectField
        name="resolution"
        label={t('reason')}
        error={faultAt(faults, 'resolution')}
        options={[
          { value: '', label: t('form.choose') },
          ...attention.offered
            .filter(keeps)
            .map((value) => ({ value, label: t(`attention.resolution.${value as 'keep-safety'}`) })),
        ]}
      />
      <TextField
        name="lookAgainOn"
        type="date"
        label={t('attention.lookAgainOn')}
        hint={t('attention.lookAgainHint')}
        min={dayAhead(1)}
        max={dayAhead(longestKeep)}
        error={faultAt(faults, 'lookAgainOn')}
        fieldClassName="max-w-44"
      />
      <TextAreaField name="note" label={t('note')} optional error={faultAt(faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}

/** Lowers a status that no claims carry any more. */
export function LowerStatus({ evidence, attention }: Props) {
  const t = useTranslations('evidence');
  const write = useDecision({ evidence, attention }, t('attention.lowerDone'));
  return (
    <FormDialog
      trigger={<Button size="small">{t('attention.lower')}</Button>}
      title={t('attention.lowerTitle')}
      what={t('attention.lowerWhat')}
      confirmLabel={t('attention.lower')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({
          version: attention.version,
          resolution: 'status-lowered',
          lookAgainOn: null,
          note: String(form.get('note') ?? '') || null,
        })
      }
    >
      <TextAreaField name="note" label={t('note')} optional error={faultAt(write.faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
