'use client';

import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextField } from '@/components/ui/inputs';
import { paperKinds, sayers } from '@/lib/identity/rules/cases';
import type { PersonRef } from '@/lib/identity/schema/case-view';
import type { claimedFields } from '@/lib/identity/schema/cases';
import { PersonPicker } from './person-picker';

type Props = { error: (field: string) => string | undefined; offered?: readonly PersonRef[] };

/** Who somebody is said to be, by whom, on what paper. Field names carry no prefix: the form around it has no others. */
export function ClaimedFieldset({ error, offered }: Props) {
  const t = useTranslations('identity');
  const choose = { value: '', label: t('choose') };
  return (
    <>
      <PersonPicker
        name="prisonerId"
        label={t('claimed.person')}
        optional
        offered={offered}
        error={error('prisonerId')}
      />
      <TextField
        name="nameSaid"
        label={t('claimed.nameSaid')}
        hint={t('claimed.nameHint')}
        optional
        error={error('nameSaid')}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="saidBy"
          label={t('claimed.saidBy')}
          error={error('saidBy')}
          options={[choose, ...sayers.map((value) => ({ value, label: t(`sayer.${value}`) }))]}
        />
        <TextField
          name="saidByDetail"
          label={t('claimed.saidByDetail')}
          optional
          error={error('saidByDetail')}
          autoComplete="off"
        />
        <SelectField
          name="paper"
          label={t('claimed.paper')}
          error={error('paper')}
          options={[choose, ...paperKinds.map((value) => ({ value, label: t(`paper.${value}`) }))]}
        />
        <TextField
          name="paperReference"
          label={t('claimed.paperReference')}
          optional
          error={error('paperReference')}
          autoComplete="off"
        />
        <TextField name="saidOn" type="date" label={t('claimed.saidOn')} optional error={error('saidOn')} />
      </div>
    </>
  );
}

/** What was typed, for the server to judge. */
export const claimedIn = (form: FormData): z.input<typeof claimedFields> => ({
  prisonerId: textIn(form, 'prisonerId'),
  nameSaid: textIn(form, 'nameSaid'),
  saidBy: codeIn(form, 'saidBy'),
  saidByDetail: textIn(form, 'saidByDetail'),
  paper: codeIn(form, 'paper'),
  paperReference: textIn(form, 'paperReference'),
  saidOn: textIn(form, 'saidOn'),
});

/** Whether anything was said at all, where saying it is optional. */
export const saysSomething = (form: FormData) =>
  ['prisonerId', 'nameSaid', 'saidBy', 'paper'].some((field) => textIn(form, field) !== null);
