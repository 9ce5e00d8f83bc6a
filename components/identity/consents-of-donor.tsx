'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextField } from '@/components/ui/inputs';
import { StatusChip } from '@/components/ui/status-chip';
import { type ConsentScope, consentForms, consentScopes, consentWithdrawReasons } from '@/lib/identity/rules/samples';
import { consentReceipt, consentWithdrawal, newConsent } from '@/lib/identity/schema/dna';
import type { ConsentLine, DonorLine } from '@/lib/identity/schema/dna-view';
import { Mark } from './mark';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** What a relative agreed to, the latest first, and whether it holds today. */
export function ConsentsOfDonor({ donor, may }: { donor: DonorLine; may: boolean }) {
  const t = useTranslations('identity');
  return (
    <div className="flex flex-col items-start gap-1">
      {donor.consents.length === 0 && <StatusChip tone="neutral">{t('consent.none')}</StatusChip>}
      {donor.consents.map((consent) => (
        <Consent key={consent.id} consent={consent} may={may} />
      ))}
    </div>
  );
}

function Consent({ consent, may }: { consent: ConsentLine; may: boolean }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { withdrawn, expiresOn } = consent;
  const state = withdrawn
    ? t('consent.withdrawn', {
        day: words.day(withdrawn.on) ?? '',
        reason: t(`consentReason.${withdrawn.reason as 'other'}`),
      })
    : expiresOn === null
      ? t('consent.always')
      : t(consent.holds ? 'consent.holds' : 'consent.ended', { day: words.day(expiresOn) ?? '' });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Mark tone={consent.holds ? 'good' : 'warn'}>{state}</Mark>
      <span className="text-[0.8125rem] text-text-quiet">
        {consent.scope.map((one) => t(`consentScope.${one}`)).join(', ')};{' '}
        {t(`consentForm.${consent.form}`).toLowerCase()}, {words.day(consent.givenOn)}
      </span>
      {may && !withdrawn && <WithdrawConsent consent={consent} />}
    </div>
  );
}

/** Writes down a further consent; earlier ones stay. */
export function AddConsent({ donor }: { donor: DonorLine }) {
  const t = useTranslations('identity');
  return (
    <WriteDialog
      trigger={<Button size="small">{t('consent.add')}</Button>}
      path={`/api/identity/donors/${donor.id}/consents`}
      shape={{ body: newConsent, answer: consentReceipt }}
      title={t('consent.addTitle')}
      done={t('consent.done')}
      labels={{
        scope: t('consent.scope'),
        form: t('consent.form'),
        givenOn: t('consent.givenOn'),
        expiresOn: t('consent.expiresOn'),
      }}
      bodyOf={(form) => ({
        scope: form.getAll('scope').map(String) as ConsentScope[],
        form: codeIn<(typeof consentForms)[number]>(form, 'form'),
        givenOn: textIn(form, 'givenOn') ?? '',
        expiresOn: textIn(form, 'expiresOn'),
      })}
    >
      {(error) => (
        <>
          <CheckboxGroup
            name="scope"
            legend={t('consent.scope')}
            error={error('scope')}
            options={consentScopes.map((value) => ({ value, label: t(`consentScope.${value}`) }))}
          />
          <SelectField
            name="form"
            label={t('consent.form')}
            error={error('form')}
            options={[
              { value: '', label: t('choose') },
              ...consentForms.map((value) => ({ value, label: t(`consentForm.${value}`) })),
            ]}
          />
          <TextField name="givenOn" type="date" label={t('consent.givenOn')} error={error('givenOn')} />
          <TextField
            name="expiresOn"
            type="date"
            label={t('consent.expiresOn')}
            hint={t('consent.expiresHint')}
            optional
            error={error('expiresOn')}
          />
        </>
      )}
    </WriteDialog>
  );
}

function WithdrawConsent({ consent }: { consent: ConsentLine }) {
  const t = useTranslations('identity');
  return (
    <WriteDialog
      trigger={
        <Button look="quiet" size="small">
          {t('consent.withdraw')}
        </Button>
      }
      path={`/api/identity/consents/${consent.id}/withdrawal`}
      shape={{ body: consentWithdrawal, answer: consentReceipt }}
      title={t('consent.withdrawTitle')}
      what={t('consent.withdrawWhat')}
      confirmLabel={t('consent.withdraw')}
      done={t('consent.withdrawDone')}
      bodyOf={(form) => ({
        version: consent.version,
        withdrawnOn: textIn(form, 'withdrawnOn') ?? '',
        reason: codeIn<(typeof consentWithdrawReasons)[number]>(form, 'reason'),
      })}
    >
      {(error) => (
        <>
          <TextField name="withdrawnOn" type="date" label={t('consent.withdrawnOn')} error={error('withdrawnOn')} />
          <SelectField
            name="reason"
            label={t('reason')}
            error={error('reason')}
            options={[
              { value: '', label: t('choose') },
              ...consentWithdrawReasons.map((value) => ({ value, label: t(`consentReason.${value}`) })),
            ]}
          />
        </>
      )}
    </WriteDialog>
  );
}
