'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { faultAt, useWrite } from '@/components/evidence/use-write';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import type { SoughtId } from '@/lib/kernel/ids';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { sendReunion, tellingKeys } from '@/lib/repatriation/hooks';
import type { AfterReturn } from '@/lib/repatriation/schema';
import { MomentField, useMomentOf } from './moment-field';

/** The day a person and a family are together again. */
export function AddReunion({ after }: { after: AfterReturn }) {
  const t = useTranslations('telling');
  const common = useTranslations('common');
  const form = useId();
  const momentOf = useMomentOf();
  const { person } = after;
  const [open, setOpen] = useState(false);
  const write = useWrite(sendReunion, {
    refresh: [tellingKeys.all, prisonerKeys.record(person.id)],
    done: t('after.reunionSaved'),
    onDone: () => setOpen(false),
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    write.mutate({
      prisonerId: person.id,
      soughtIds: typed.getAll('soughtIds').map(String) as SoughtId[],
      occurredAt: momentOf(typed.get('occurredAt')) ?? '',
      note: String(typed.get('note') ?? '') || null,
    });
  };
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" look="main">
          {t('after.recordReunion')}
        </Button>
      }
      title={t('after.recordReunion')}
      description={t('after.reunionWhat')}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={write.isPending}>
            {t('after.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={write.faults} />
        <Families after={after} error={error('soughtIds')} />
        <MomentField name="occurredAt" label={t('after.when')} error={error('occurredAt')} />
        <TextAreaField name="note" label={t('after.note')} optional rows={3} maxLength={2000} error={error('note')} />
      </form>
    </Dialog>
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
