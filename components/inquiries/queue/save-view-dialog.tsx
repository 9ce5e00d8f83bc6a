'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { inquiryKeys } from '@/lib/inquiries/hooks';
import { type NewView, nothing } from '@/lib/inquiries/schema/views';
import { Problem, send } from '@/lib/platform/fetch';

/** Asks for a name and keeps the filters in force under it. */
export function SaveViewDialog({ filter }: { filter: NewView['filter'] }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const save = useMutation({
    mutationFn: (name: string) =>
      send('/api/views', { body: { resource: 'inquiries', name, filter }, answer: nothing, key: crypto.randomUUID() }),
    onSuccess: () => {
      setOpen(false);
      notify({ title: t('inquiries.queue.view.saved') });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: inquiryKeys.views }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get('name') ?? ''));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" size="small">
          {t('inquiries.queue.view.save')}
        </Button>
      }
      title={t('inquiries.queue.view.save')}
      description={t('inquiries.queue.view.what')}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <TextField name="name" label={t('common.views.name')} error={messageOf(save.error)} maxLength={60} autoFocus />
        <Button type="submit" look="main" busy={save.isPending} className="self-end">
          {t('common.verbs.save')}
        </Button>
      </form>
    </Dialog>
  );
}

const messageOf = (error: Error | null) =>
  error instanceof Problem ? (error.faults[0]?.message ?? error.title) : error?.message;
