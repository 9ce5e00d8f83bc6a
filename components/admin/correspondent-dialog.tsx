'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox, CheckboxGroup } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { correspondenceKeys } from '@/lib/correspondence/hooks';
import { correspondentKinds, letterLanguages } from '@/lib/correspondence/rules/correspondents';
import { type CorrespondentLine, changedCorrespondent } from '@/lib/correspondence/schema/correspondents';
import type { PartyLine } from '@/lib/staff/schema';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

type Props = { correspondent: CorrespondentLine | 'new'; powers: readonly PartyLine[]; onClose: () => void };
const nameOf = { nameUk: 'uk', nameRu: 'ru', nameEn: 'en' } as const;

/** Adds a body one writes to, or changes one. */
export function CorrespondentDialog({ correspondent, powers, onClose }: Props) {
  const t = useTranslations('correspondence');
  const locale = useLocale();
  const old = correspondent === 'new' ? null : correspondent;
  const saving = useSaving({
    path: old ? `/api/correspondents/${old.id}` : '/api/correspondents',
    method: old ? 'PATCH' : 'POST',
    answer: changedCorrespondent,
    changes: correspondenceKeys.correspondents(),
    onSaved: () => {
      notify({ title: t('settings.saved') });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    saving.save({
      nameUk: form.get('nameUk'),
      nameRu: form.get('nameRu'),
      nameEn: form.get('nameEn'),
      kind: form.get('kind'),
      partyId: form.get('partyId') || null,
      languages: [...new Set([form.get('first'), ...form.getAll('languages')])],
      replyDays: Number(form.get('replyDays') || 0),
      address: form.get('address'),
      ...(old ? { active: form.get('active') === 'yes', version: old.version } : { code: form.get('code') }),
    });
  };
  const partyName = ({ nameUk, nameRu, nameEn }: PartyLine) => ({ uk: nameUk, ru: nameRu, en: nameEn })[locale as 'uk'];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={old ? t('settings.editTitle', { name: old[locale as 'uk'] }) : t('settings.new')}
      actions={
        <Button type="submit" form="correspondent" look="main" busy={saving.busy}>
          {t(old ? 'settings.save' : 'settings.add')}
        </Button>
      }
    >
      <form id="correspondent" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <ProblemNotice problem={saving.problem} lost={saving.lost} />
        {(['nameUk', 'nameRu', 'nameEn'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.${name}`)}
            defaultValue={old?.[nameOf[name]]}
            error={saving.errorAt(name)}
          />
        ))}
        <SelectField
          name="kind"
          label={t('settings.kind')}
          defaultValue={old?.kind ?? 'information-bureau'}
          error={saving.errorAt('kind')}
          options={correspondentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <SelectField
          name="partyId"
          label={t('settings.party')}
          hint={t('settings.partyHint')}
          defaultValue={old?.partyId ?? ''}
          error={saving.errorAt('partyId')}
          options={[
            { value: '', label: t('settings.noParty') },
            ...powers.map((one) => ({ value: one.id, label: partyName(one) })),
          ]}
        />
        <SelectField
          name="first"
          label={t('settings.letterLanguage')}
          defaultValue={old?.languages[0] ?? 'en'}
          options={letterLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <CheckboxGroup
          name="languages"
          legend={t('settings.alsoReads')}
          inline
          defaultValues={old?.languages ?? []}
          error={saving.errorAt('languages')}
          options={letterLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <TextField
          name="replyDays"
          label={t('settings.replyDays')}
          inputMode="numeric"
          defaultValue={String(old?.replyDays ?? 30)}
          error={saving.errorAt('replyDays')}
        />
        <TextAreaField
          name="address"
          label={t('settings.address')}
          optional
          rows={2}
          defaultValue={old?.address ?? ''}
          error={saving.errorAt('address')}
        />
        {old ? (
          <Checkbox
            name="active"
            value="yes"
            defaultChecked={old.active}
            label={t('settings.inUse')}
            hint={t('settings.inUseHint')}
          />
        ) : (
          <TextField
            name="code"
            label={t('settings.code')}
            hint={t('settings.codeHint')}
            error={saving.errorAt('code')}
          />
        )}
      </form>
    </Dialog>
  );
}
