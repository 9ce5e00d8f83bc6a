'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { remainsConditions } from '@/lib/identity/rules/cases';
import { caseReceipt, newCase } from '@/lib/identity/schema/cases';
import { ClaimedFieldset, claimedIn, saysSomething } from './claimed-fieldset';
import { WriteDialog } from './write-dialog';

/** Opens a case about remains: the tag, where they came from, and who the papers say it is. */
export function OpenRemains() {
  const t = useTranslations('identity');
  return (
    <WriteDialog
      wide
      trigger={
        <Button look="main" icon={<Plus aria-hidden />}>
          {t('new.remains')}
        </Button>
      }
      path="/api/identity/cases"
      shape={{ body: newCase, answer: caseReceipt }}
      title={t('new.remainsTitle')}
      what={t('new.remainsWhat')}
      confirmLabel={t('new.save')}
      done={t('new.done')}
      labels={{
        prisonerId: t('claimed.person'),
        nameSaid: t('claimed.nameSaid'),
        saidBy: t('claimed.saidBy'),
        paper: t('claimed.paper'),
        saidOn: t('claimed.saidOn'),
        tagNumber: t('case.tag'),
        receivedOn: t('case.received'),
        caseNote: t('note'),
      }}
      bodyOf={(form) => ({
        origin: 'remains' as const,
        tagNumber: textIn(form, 'tagNumber') ?? '',
        receivedOn: textIn(form, 'receivedOn'),
        receivedFrom: textIn(form, 'receivedFrom'),
        receivedAt: textIn(form, 'receivedAt'),
        condition: codeIn<(typeof remainsConditions)[number]>(form, 'condition'),
        note: textIn(form, 'caseNote'),
        claimed: saysSomething(form) ? claimedIn(form) : null,
      })}
    >
      {(error) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              name="tagNumber"
              label={t('case.tag')}
              hint={t('new.tagHint')}
              error={error('tagNumber')}
              autoComplete="off"
              spellCheck={false}
            />
            <SelectField
              name="condition"
              label={t('case.condition')}
              error={error('condition')}
              defaultValue="unknown"
              options={remainsConditions.map((value) => ({ value, label: t(`condition.${value}`) }))}
            />
            <TextField name="receivedOn" type="date" label={t('case.received')} optional error={error('receivedOn')} />
            <TextField
              name="receivedFrom"
              label={t('case.from')}
              optional
              error={error('receivedFrom')}
              autoComplete="off"
            />
            <TextField name="receivedAt" label={t('case.at')} optional error={error('receivedAt')} autoComplete="off" />
          </div>
          <TextAreaField
            name="caseNote"
            label={t('note')}
            optional
            error={error('caseNote')}
            rows={2}
            maxLength={2000}
          />
          <h3 className="font-semibold">{t('claimed.addTitle')}</h3>
          <ClaimedFieldset error={error} />
        </>
      )}
    </WriteDialog>
  );
}
