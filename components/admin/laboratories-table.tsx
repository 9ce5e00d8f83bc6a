'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { notify } from '@/components/ui/toaster';
import { identityKeys, laboratoriesQuery } from '@/lib/identity/hooks';
import { type LaboratoryLine, laboratoryReceipt } from '@/lib/identity/schema/configuration';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

/** The laboratories samples are sent to. One that is no longer used keeps what was sent there. */
export function LaboratoriesTable({ laboratories }: { laboratories: LaboratoryLine[] }) {
  const t = useTranslations('identity');
  const { data } = useQuery({ ...laboratoriesQuery(), initialData: { laboratories } });
  const [open, setOpen] = useState<LaboratoryLine | 'new' | null>(null);
  return (
    <Section
      title={t('settings.laboratories')}
      action={
        <Button size="small" look="main" onClick={() => setOpen('new')}>
          {t('settings.addLaboratory')}
        </Button>
      }
      bare
    >
      {data.laboratories.length === 0 && <EmptyState title={t('settings.noLaboratories')} />}
      <ul>
        {data.laboratories.map((one) => (
          <li key={one.id} className="border-line border-b px-4 py-2 last:border-b-0">
            <Button look="quiet" onClick={() => setOpen(one)}>
              {one.name}
            </Button>
            <span className="text-text-quiet">
              {[
                one.place,
                one.abroad && t('settings.abroadShort'),
                t('days', { count: one.usualDays }),
                !one.active && t('settings.notInUse'),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {open && <LaboratoryDialog laboratory={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function LaboratoryDialog({ laboratory, onClose }: { laboratory: LaboratoryLine | 'new'; onClose: () => void }) {
  const t = useTranslations('identity.settings');
  const admin = useTranslations('admin');
  const old = laboratory === 'new' ? null : laboratory;
  const saving = useSaving({
    path: old ? `/api/identity/laboratories/${old.id}` : '/api/identity/laboratories',
    method: old ? 'PATCH' : 'POST',
    answer: laboratoryReceipt,
    changes: identityKeys.laboratories(),
    onSaved: () => {
      notify({ title: admin('saved') });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    saving.save({
      name: form.get('name'),
      place: form.get('place'),
      abroad: form.has('abroad'),
      usualDays: Number(form.get('usualDays')),
      ...(old && { active: form.has('active'), version: old.version }),
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={old?.name ?? t('addLaboratory')}
      actions={
        <Button type="submit" form="laboratory" look="main" busy={saving.busy}>
          {admin('parties.save')}
        </Button>
      }
    >
      <form id="laboratory" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <ProblemNotice problem={saving.problem} lost={saving.lost} />
        <TextField
          name="name"
          label={t('name')}
          defaultValue={old?.name}
          error={saving.errorAt('name')}
          autoComplete="off"
        />
        <TextField
          name="place"
          label={t('place')}
          optional
          defaultValue={old?.place ?? ''}
          error={saving.errorAt('place')}
          autoComplete="off"
        />
        <TextField
          name="usualDays"
          label={t('usualDays')}
          inputMode="numeric"
          defaultValue={old?.usualDays ?? 30}
          error={saving.errorAt('usualDays')}
          className="max-w-24"
        />
        <Checkbox name="abroad" value="yes" label={t('abroad')} defaultChecked={old?.abroad ?? false} />
        {old && <Checkbox name="active" value="yes" label={t('inUse')} defaultChecked={old.active} />}
      </form>
    </Dialog>
  );
}
