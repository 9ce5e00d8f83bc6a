'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { staffKeys } from '@/lib/staff/hooks';
import { partyKinds } from '@/lib/staff/rules';
import { changedParty, type PartyLine } from '@/lib/staff/schema';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

/** Adds a party, or renames one and says whether it is still offered. */
export function PartyDialog({ party, onClose }: { party: PartyLine | 'new'; onClose: () => void }) {
  const t = useTranslations('admin');
  const old = party === 'new' ? null : party;
  const saving = useSaving({
    path: old ? `/api/parties/${old.id}` : '/api/parties',
    method: old ? 'PATCH' : 'POST',
    answer: changedParty,
    changes: staffKeys.parties(),
    onSaved: () => {
      notify({ title: t('saved') });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const names = { nameUk: form.get('nameUk'), nameRu: form.get('nameRu'), nameEn: form.get('nameEn') };
    const rest = old
      ? { active: form.get('active') === 'yes', version: old.version }
      : { code: form.get('code'), kind: form.get('kind') };
    saving.save({ ...names, ...rest });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={old ? t('parties.editTitle', { name: old.nameEn }) : t('parties.new')}
      actions={
        <Button type="submit" form="party" look="main" busy={saving.busy}>
          {t(old ? 'parties.save' : 'parties.add')}
        </Button>
      }
    >
      <form id="party" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <ProblemNotice problem={saving.problem} lost={saving.lost} />
        {(['nameUk', 'nameRu', 'nameEn'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`parties.${name}`)}
            defaultValue={old?.[name]}
            error={saving.errorAt(name)}
          />
        ))}
        {old ? (
          <Checkbox
            name="active"
            value="yes"
            defaultChecked={old.active}
            label={t('parties.inUse')}
            hint={t('parties.inUseHint')}
          />
        ) : (
          <>
            <TextField
              name="code"
              label={t('parties.code')}
              hint={t('parties.codeHint')}
              error={saving.errorAt('code')}
            />
            <SelectField
              name="kind"
              label={t('parties.kind')}
              error={saving.errorAt('kind')}
              options={partyKinds.map((kind) => ({ value: kind, label: t(`parties.kinds.${kind}`) }))}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
