'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { conclusions } from '@/lib/identity/rules/samples';
import { newResult, resultReceipt } from '@/lib/identity/schema/dna';
import type { LabRequestId } from '@/lib/kernel/ids';
import { WriteDialog } from './write-dialog';

/** Writes down a laboratory's report. Relatives' samples alone can only give profiles. */
export function AddResult({ requestId, withCase }: { requestId: LabRequestId; withCase: boolean }) {
  const t = useTranslations('identity');
  const offered = withCase
    ? conclusions
    : conclusions.filter((one) => one === 'profile-only' || one === 'inconclusive');
  return (
    <WriteDialog
      wide
      trigger={<Button size="small">{t('found.add')}</Button>}
      path={`/api/identity/requests/${requestId}/results`}
      shape={{ body: newResult, answer: resultReceipt }}
      title={t('found.addTitle')}
      what={t('found.addWhat')}
      done={t('found.done')}
      labels={{
        conclusion: t('found.conclusion'),
        likelihood: t('found.likelihood'),
        reportNumber: t('found.report'),
        signedBy: t('found.signedBy'),
        resultOn: t('found.resultOn'),
        validUntil: t('found.validUntil'),
      }}
      bodyOf={(form) => ({
        conclusion: codeIn<(typeof conclusions)[number]>(form, 'conclusion'),
        likelihood: textIn(form, 'likelihood'),
        statement: textIn(form, 'statement'),
        reportNumber: textIn(form, 'reportNumber') ?? '',
        signedBy: textIn(form, 'signedBy') ?? '',
        resultOn: textIn(form, 'resultOn') ?? '',
        validUntil: textIn(form, 'validUntil'),
      })}
    >
      {(error) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              name="conclusion"
              label={t('found.conclusion')}
              error={error('conclusion')}
              options={[
                { value: '', label: t('choose') },
                ...offered.map((value) => ({ value, label: t(`conclusion.${value}`) })),
              ]}
            />
            <TextField
              name="likelihood"
              label={t('found.likelihood')}
              hint={t('found.likelihoodHint')}
              optional
              error={error('likelihood')}
              autoComplete="off"
            />
            <TextField name="reportNumber" label={t('found.report')} error={error('reportNumber')} autoComplete="off" />
            <TextField name="signedBy" label={t('found.signedBy')} error={error('signedBy')} autoComplete="off" />
            <TextField name="resultOn" type="date" label={t('found.resultOn')} error={error('resultOn')} />
            <TextField
              name="validUntil"
              type="date"
              label={t('found.validUntil')}
              optional
              error={error('validUntil')}
            />
          </div>
          <TextAreaField
            name="statement"
            label={t('found.statement')}
            optional
            error={error('statement')}
            rows={3}
            maxLength={4000}
          />
        </>
      )}
    </WriteDialog>
  );
}
