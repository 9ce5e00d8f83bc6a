'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { sendDebrief } from '@/lib/debriefs/hooks';
import type { Consent } from '@/lib/debriefs/rules/debrief';
import { ConsentChoices } from './consent-choices';
import { RecordField } from './record-field';
import { WriteDialog } from './write-dialog';

/** Opens a debrief of somebody who came back. What may be done with their words is asked before a word of it is said. */
export function OpenDebrief() {
  const t = useTranslations('debriefs');
  const router = useRouter();
  return (
    <WriteDialog
      wide
      keep="open"
      trigger={
        <Button look="main" icon={<Plus aria-hidden />}>
          {t('open.open')}
        </Button>
      }
      send={sendDebrief}
      title={t('open.title')}
      what={t('open.what')}
      confirmLabel={t('open.save')}
      done={t('open.done')}
      labels={{ record: t('open.record'), personName: t('open.name') }}
      bodyOf={({ text, code }) => ({
        record: text('record'),
        personName: text('personName'),
        consentSearch: code<Consent>('consentSearch'),
        consentFamilies: code<Consent>('consentFamilies'),
      })}
      onDone={({ debriefId }) => router.push(`/debriefs/${debriefId}`)}
    >
      {(error) => (
        <>
          <RecordField label={t('open.record')} hint={t('open.recordHint')} error={error('record')} optional />
          <TextField
            name="personName"
            label={t('open.name')}
            hint={t('open.nameHint')}
            optional
            error={error('personName')}
            autoComplete="off"
            spellCheck={false}
          />
          <Notice tone="accent" title={t('consent.before')}>
            {t('consent.stop')}
          </Notice>
          <ConsentChoices error={error} />
        </>
      )}
    </WriteDialog>
  );
}
