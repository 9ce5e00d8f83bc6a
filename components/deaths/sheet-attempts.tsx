'use client';

import { useTranslations } from 'next-intl';
import { MomentField, useMomentOf } from '@/components/telling/moment-field';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { deathAttemptOutcomes } from '@/lib/deaths/rules/telling';
import { deathAttempt, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';
import { WriteDialog } from './write-dialog';

/** Every time the family was sought and not told. */
export function SheetAttempts({ sheet }: { sheet: DeathSheet }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const open = sheet.mine && sheet.status === 'assigned';
  if (!open && sheet.attempts.length === 0) return null;
  return (
    <div className="print:hidden">
      <Section title={t('sheet.attempts')} action={open && <AddAttempt sheet={sheet} />} bare>
        {sheet.attempts.length === 0 && <p className="p-4 text-text-quiet">{t('sheet.noAttempts')}</p>}
        <ol>
          {sheet.attempts.map((one) => (
            <li key={one.id} className="border-line border-b px-4 py-2 last:border-b-0">
              <p className="font-medium">{t(`attemptOutcome.${one.outcome}`)}</p>
              {one.note && <p className="max-w-prose whitespace-pre-line">{one.note}</p>}
              <p className="text-[0.8125rem] text-text-quiet">
                {t('sheet.attemptBy', { when: words.moment(one.occurredAt), name: words.name(one.by) })}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function AddAttempt({ sheet }: { sheet: DeathSheet }) {
  const t = useTranslations('deaths');
  const momentOf = useMomentOf();
  return (
    <WriteDialog
      trigger={<Button size="small">{t('sheet.addAttempt')}</Button>}
      path={`/tellings/${sheet.id}/attempts`}
      shape={{ body: deathAttempt, answer: deathTellingReceipt }}
      title={t('sheet.attemptTitle')}
      what={t('sheet.attemptWhat')}
      confirmLabel={t('sheet.attemptSave')}
      done={t('sheet.attemptDone')}
      labels={{ outcome: t('sheet.outcome'), occurredAt: t('sheet.when') }}
      bodyOf={(form) => ({
        outcome: codeIn<(typeof deathAttemptOutcomes)[number]>(form, 'outcome'),
        occurredAt: momentOf(form.get('occurredAt')) ?? '',
        note: textIn(form, 'note'),
      })}
    >
      {(error) => (
        <>
          <SelectField
            name="outcome"
            label={t('sheet.outcome')}
            error={error('outcome')}
            options={[
              { value: '', label: t('choose') },
              ...deathAttemptOutcomes.map((value) => ({ value, label: t(`attemptOutcome.${value}`) })),
            ]}
          />
          <MomentField name="occurredAt" label={t('sheet.when')} error={error('occurredAt')} />
          <TextAreaField name="note" label={t('note')} optional rows={3} maxLength={1000} error={error('note')} />
        </>
      )}
    </WriteDialog>
  );
}
