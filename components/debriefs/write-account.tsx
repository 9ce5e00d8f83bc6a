'use client';

import { useTranslations } from 'next-intl';
import { type FormReader, typedFrom } from '@/components/prisoners/form-reader';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { TextAreaField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { sendAccount, sendAccountChange } from '@/lib/debriefs/hooks';
import { accountUses, treatmentKinds } from '@/lib/debriefs/rules/treatment';
import type { AccountLine } from '@/lib/debriefs/schema/treatment';
import type { DebriefId } from '@/lib/kernel/ids';
import { AtVersion } from './at-version';
import { WriteDialog } from './write-dialog';

const accountIn = ({ text, date }: FormReader, all: (name: string) => string[]) => ({
  text: text('text') ?? '',
  place: text('place'),
  from: date('from'),
  until: date('until'),
  kinds: treatmentKinds.filter((kind) => all('kinds').includes(kind)),
  injuries: text('injuries'),
  uses: accountUses.filter((use) => all('uses').includes(use)),
});

/** Writes down what somebody went through, in their words, and what it may be used for. */
export function WriteAccount({ debriefId, number }: { debriefId: DebriefId; number: string }) {
  const t = useTranslations('debriefs.accounts');
  return (
    <WriteDialog
      wide
      keep={`account:${debriefId}`}
      trigger={<Button size="small">{t('write')}</Button>}
      send={(attempt: Parameters<typeof sendAccount>[1]) => sendAccount(debriefId, attempt)}
      title={t('writeTitle', { number })}
      what={t('writeWhat')}
      done={t('writeDone')}
      labels={{ text: t('text'), from: t('from'), until: t('until'), uses: t('usesAsked') }}
      bodyOf={accountIn}
    >
      {(error) => <AccountFields error={error} />}
    </WriteDialog>
  );
}

export function ChangeAccount({ account }: { account: AccountLine }) {
  const t = useTranslations('debriefs.accounts');
  return (
    <WriteDialog
      wide
      keep={`account:${account.id}`}
      trigger={<Button size="small">{t('change')}</Button>}
      send={(attempt: Parameters<typeof sendAccountChange>[1]) => sendAccountChange(account.id, attempt)}
      title={t('changeTitle')}
      done={t('changeDone')}
      labels={{ text: t('text'), from: t('from'), until: t('until'), uses: t('usesAsked') }}
      bodyOf={(form, all) => ({ version: Number(form.text('version')), ...accountIn(form, all) })}
    >
      {(error) => (
        <>
          <AtVersion version={account.version} />
          <AccountFields error={error} initial={account} />
        </>
      )}
    </WriteDialog>
  );
}

type FieldsProps = { error: (field: string) => string | undefined; initial?: AccountLine };

function AccountFields({ error, initial }: FieldsProps) {
  const t = useTranslations('debriefs.accounts');
  return (
    <>
      <Notice tone="sealed">{t('stop')}</Notice>
      <CheckboxGroup
        name="uses"
        legend={t('usesAsked')}
        hint={t('usesHint')}
        error={error('uses')}
        defaultValues={initial?.uses ?? []}
        options={accountUses.map((value) => ({ value, label: t(`use.${value}`) }))}
      />
      <TextAreaField
        name="text"
        label={t('text')}
        hint={t('textHint')}
        error={error('text')}
        defaultValue={initial?.text ?? ''}
        rows={8}
        maxLength={20_000}
      />
      <TextField name="place" label={t('place')} optional error={error('place')} defaultValue={initial?.place ?? ''} />
      <div className="grid gap-3 sm:grid-cols-2">
        {(['from', 'until'] as const).map((name) => (
          <PartialDateInput
            key={name}
            name={name}
            legend={t(name)}
            optional
            withoutUnknown
            error={error(name)}
            defaultValue={initial && typedFrom(initial[name])}
          />
        ))}
      </div>
      <TextAreaField
        name="injuries"
        label={t('injuries')}
        hint={t('injuriesHint')}
        optional
        error={error('injuries')}
        defaultValue={initial?.injuries ?? ''}
        rows={3}
        maxLength={4000}
      />
      <CheckboxGroup
        name="kinds"
        legend={t('kindsAsked')}
        hint={t('kindsHint')}
        optional
        error={error('kinds')}
        defaultValues={initial?.kinds ?? []}
        options={treatmentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
    </>
  );
}
