'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { sendDetachment } from '@/lib/debriefs/hooks';
import { type DetachReason, detachReasons } from '@/lib/debriefs/rules/sighting';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { WriteDialog } from './write-dialog';

/** Takes an attachment back, with a reason: the claim is retracted and the sighting waits again. */
export function DetachSighting({ sighting }: { sighting: SightingLine }) {
  const t = useTranslations('debriefs.detach');
  const evidence = useTranslations('evidence');
  return (
    <WriteDialog
      keep={`detach:${sighting.id}`}
      trigger={<Button size="small">{t('open')}</Button>}
      send={(attempt: Parameters<typeof sendDetachment>[1]) => sendDetachment(sighting.id, attempt)}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      danger
      done={t('done')}
      bodyOf={({ text, code }) => ({
        version: sighting.version,
        reason: code<DetachReason>('reason'),
        note: text('note'),
      })}
    >
      {(error) => (
        <>
          <SelectField
            name="reason"
            label={evidence('reason')}
            error={error('reason')}
            options={[
              { value: '', label: evidence('form.choose') },
              ...detachReasons.map((value) => ({ value, label: evidence(`retractReason.${value}`) })),
            ]}
          />
          <TextAreaField
            name="note"
            label={evidence('note')}
            hint={t('noteHint')}
            optional
            error={error('note')}
            rows={3}
            maxLength={1000}
          />
        </>
      )}
    </WriteDialog>
  );
}
