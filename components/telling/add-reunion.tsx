'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import type { SoughtId } from '@/lib/kernel/ids';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { sendReunion, tellingKeys } from '@/lib/repatriation/hooks';
import type { AfterReturn } from '@/lib/repatriation/schema';
import { MomentField, useMomentOf } from './moment-field';

/** The day a person and a family are together again. */
export function AddReunion({ after }: { after: AfterReturn }) {
  const t = useTranslations('telling');
  const momentOf = useMomentOf();
  const { person } = after;
  const write = useWrite(sendReunion, {
    refresh: [tellingKeys.all, prisonerKeys.record(person.id)],
    done: t('after.reunionSaved'),
  });
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <FormDialog
      trigger={
        <Button size="small" look="main">
          {t('after.recordReunion')}
        </Button>
      }
      title={t('after.recordReunion')}
      what={t('after.reunionWhat')}
      confirmLabel={t('after.save')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({
          prisonerId: person.id,
          soughtIds: form.getAll('soughtIds').map(String) as SoughtId[],
          occurredAt: momentOf(form.get('occurredAt')) ?? '',
          note: String(form.get('note') ?? '') || null,
        })
      }
    >
      <Families after={after} error={error('soughtIds')} />
      <MomentField name="occurredAt" label={t('after.when')} error={error('occurredAt')} />
      <TextAreaField name="note" label={t('after.note')} optional rows={3} maxLength={2000} error={error('note')} />
    </FormDialog>
  );
}

function Families({ after, error }: { after: AfterReturn; error: string | undefined }) {
  const t = useTranslations('telling');
  const inquiries = useTranslations('inquiries');
  const there = after.families.filter((family) => family.kinship === 'verified' && family.link === 'verified');
  if (there.length === 0) return null;
  return (
    <CheckboxGroup
      name="soughtIds"
      legend={t('after.who')}
      hint={t('after.whoHint')}
      error={error}
      options={there.map((family) => ({
        value: family.soughtId,
        label: `${family.inquirerName}, ${inquiries(`relationship.${family.relationship}`)}`,
        disabled: family.reunitedAt !== null,
      }))}
    />
  );
}
