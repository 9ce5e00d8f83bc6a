'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { faultAt, useWrite } from '@/components/evidence/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import type { PrisonerId } from '@/lib/kernel/ids';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { sendFollowUp, tellingKeys } from '@/lib/repatriation/hooks';
import { MomentField, useMomentOf } from './moment-field';

/** Somebody asked how the person is: when, and the answer. */
export function AddFollowUp({ id }: { id: PrisonerId }) {
  const t = useTranslations('telling');
  const common = useTranslations('common');
  const form = useId();
  const momentOf = useMomentOf();
  const [open, setOpen] = useState(false);
  const write = useWrite((attempt: Parameters<typeof sendFollowUp>[1]) => sendFollowUp(id, attempt), {
    refresh: [tellingKeys.all, prisonerKeys.record(id)],
    done: t('after.followUpSaved'),
    onDone: () => setOpen(false),
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    write.mutate({ occurredAt: momentOf(typed.get('occurredAt')) ?? '', note: String(typed.get('note') ?? '') });
  };
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" look="main">
          {t('after.recordFollowUp')}
        </Button>
      }
      title={t('after.recordFollowUp')}
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
        <MomentField name="occurredAt" label={t('after.when')} error={error('occurredAt')} />
        <TextAreaField name="note" label={t('after.followUpNote')} rows={4} maxLength={2000} error={error('note')} />
      </form>
    </Dialog>
  );
}
