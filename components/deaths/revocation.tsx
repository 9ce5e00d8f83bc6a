'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { deathRevokeReasons } from '@/lib/deaths/rules/moves';
import { deathReceipt, deathRevocation } from '@/lib/deaths/schema/acts';
import type { DeathView } from '@/lib/deaths/schema/view';
import { AskWrite } from './ask-write';
import { useDeathWords } from './use-death-words';
import { WriteDialog } from './write-dialog';

type Props = { view: DeathView };
const revoked = { body: deathRevocation, answer: deathReceipt };

/** Taking a decision back: asked by one with a reason, answered by another. */
export function RevocationSection({ view }: Props) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { may, revocation, status } = view;
  if (status !== 'decided' && status !== 'acknowledged') return null;
  if (!revocation && !may.askRevocation) return null;
  return (
    <Section title={t('revoke.title')}>
      <div className="flex flex-col items-start gap-3">
        {revocation && (
          <>
            <p className="max-w-prose">
              {t('revoke.asked', {
                name: words.name(revocation.by),
                when: words.moment(revocation.at),
                reason: t(`revokeReason.${revocation.reason as 'other'}`),
              })}
            </p>
            {revocation.note && <p className="max-w-prose whitespace-pre-line">{revocation.note}</p>}
            {revocation.mine && <p className="font-medium">{t('revoke.mine')}</p>}
          </>
        )}
        <div className="flex flex-wrap gap-2">
          {may.agreeRevocation && <Answer view={view} step="agree" />}
          {revocation && <Answer view={view} step="keep" />}
          {may.askRevocation && <AskRevocation view={view} />}
        </div>
      </div>
    </Section>
  );
}

function Answer({ view, step }: Props & { step: 'agree' | 'keep' }) {
  const t = useTranslations('deaths.revoke');
  const words = useDeathWords();
  return (
    <AskWrite
      trigger={<Button>{t(step)}</Button>}
      path={`/${view.id}/revocation`}
      shape={revoked}
      title={t(step)}
      confirmLabel={t(step)}
      done={t(`${step}Done`)}
      danger={step === 'agree'}
      {...(step === 'agree' && { typeNumber: words.number(view.person.number) })}
      body={{ step, version: view.version }}
    >
      <p>{t(`${step}What`)}</p>
    </AskWrite>
  );
}

function AskRevocation({ view }: Props) {
  const t = useTranslations('deaths');
  return (
    <WriteDialog
      trigger={<Button>{t('revoke.ask')}</Button>}
      path={`/${view.id}/revocation`}
      shape={revoked}
      title={t('revoke.askTitle')}
      what={t('revoke.askWhat')}
      confirmLabel={t('revoke.ask')}
      done={t('revoke.askDone')}
      bodyOf={(form) => ({
        step: 'ask' as const,
        version: view.version,
        reason: codeIn<(typeof deathRevokeReasons)[number]>(form, 'reason'),
        note: textIn(form, 'note'),
      })}
    >
      {(error) => (
        <>
          <SelectField
            name="reason"
            label={t('reason')}
            error={error('reason')}
            options={[
              { value: '', label: t('choose') },
              ...deathRevokeReasons.map((value) => ({ value, label: t(`revokeReason.${value}`) })),
            ]}
          />
          <TextAreaField name="note" label={t('note')} optional error={error('note')} maxLength={2000} />
        </>
      )}
    </WriteDialog>
  );
}
