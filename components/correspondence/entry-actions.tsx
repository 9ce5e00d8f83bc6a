'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { correspondenceKeys, sendEntryClaim, sendLook, sendWithdrawal } from '@/lib/correspondence/hooks';
import { lookOutcomes, withdrawReasons } from '@/lib/correspondence/rules/entries';
import type { EntryLine } from '@/lib/correspondence/schema/threads';
import { evidenceKeys } from '@/lib/evidence/hooks';
import { claimJudgedIn, JudgementFields } from './judgement-fields';

/** Takes an entry back with a reason. It stays readable. */
export function WithdrawEntry({ entry }: { entry: EntryLine }) {
  const t = useTranslations('correspondence');
  const write = useWrite((attempt: Parameters<typeof sendWithdrawal>[1]) => sendWithdrawal(entry.id, attempt), {
    refresh: [correspondenceKeys.all],
    done: t('withdraw.done'),
  });
  return (
    <FormDialog
      trigger={<Quiet>{t('entry.withdraw')}</Quiet>}
      title={t('withdraw.title')}
      what={t('withdraw.what')}
      confirmLabel={t('entry.withdraw')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({
          version: entry.version,
          reason: String(form.get('reason')) as (typeof withdrawReasons)[number],
          note: textIn(form, 'note'),
        })
      }
    >
      <Coded
        name="reason"
        codes={withdrawReasons}
        words={(code) => t(`withdrawReasons.${code}`)}
        faults={write.faults}
      />
    </FormDialog>
  );
}

/** Says that a reported death was looked at. It moves nothing. */
export function LookAtDeath({ entry }: { entry: EntryLine }) {
  const t = useTranslations('correspondence');
  const write = useWrite((attempt: Parameters<typeof sendLook>[1]) => sendLook(entry.id, attempt), {
    refresh: [correspondenceKeys.all],
    done: t('look.done'),
  });
  return (
    <FormDialog
      trigger={<Quiet>{t('entry.look')}</Quiet>}
      title={t('look.title')}
      what={t('look.what')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({
          version: entry.version,
          outcome: String(form.get('outcome')) as (typeof lookOutcomes)[number],
          note: textIn(form, 'note'),
        })
      }
    >
      <Coded name="outcome" codes={lookOutcomes} words={(code) => t(`lookOutcomes.${code}`)} faults={write.faults} />
    </FormDialog>
  );
}

/** Records as evidence what an entry offers; how far it can be trusted is asked, never assumed. */
export function ClaimEntry({ entry, offers }: { entry: EntryLine; offers: NonNullable<EntryLine['offers']> }) {
  const t = useTranslations('correspondence');
  const evidence = useTranslations('evidence');
  const write = useWrite((attempt: Parameters<typeof sendEntryClaim>[1]) => sendEntryClaim(entry.id, attempt), {
    refresh: [correspondenceKeys.all, evidenceKeys.all],
    done: t('claim.done'),
  });
  return (
    <FormDialog
      trigger={<Quiet>{t('entry.toClaim')}</Quiet>}
      title={t('claim.title')}
      what={t('claim.what')}
      confirmLabel={t('entry.toClaim')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) => write.mutateAsync({ version: entry.version, claim: claimJudgedIn(form) })}
    >
      <p className="font-medium">
        {t('entry.offers', { says: evidence(`says.${offers.says}`), source: evidence(`source.${offers.sourceKind}`) })}
      </p>
      <JudgementFields faults={write.faults} />
    </FormDialog>
  );
}

const Quiet = (props: Parameters<typeof Button>[0]) => <Button look="quiet" size="small" {...props} />;

type CodedProps<Code extends string> = {
  name: 'reason' | 'outcome';
  codes: readonly Code[];
  words: (code: Code) => string;
  faults: readonly Fault[];
};

/** A coded answer and a note. */
function Coded<Code extends string>({ name, codes, words, faults }: CodedProps<Code>) {
  const t = useTranslations('correspondence');
  const evidence = useTranslations('evidence');
  return (
    <>
      <SelectField
        name={name}
        label={name === 'reason' ? evidence('reason') : t('look.outcome')}
        error={faultAt(faults, name)}
        options={[
          { value: '', label: t('choose') },
          ...codes.map((value) => ({ value: value as string, label: words(value) })),
        ]}
      />
      <TextAreaField
        name="note"
        label={t('form.note')}
        optional
        error={faultAt(faults, 'note')}
        maxLength={1000}
        rows={3}
      />
    </>
  );
}
