'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { colleagueList } from '@/lib/inquiries/hooks';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { ActFeedback } from './act-feedback';
import { useAct } from './use-act';

/** Hands the case over to a colleague. */
export function HandOverDialog({ inquiry, onClose }: { inquiry: InquiryCase; onClose: () => void }) {
  const t = useTranslations('inquiries');
  const { data } = useQuery(colleagueList);
  const [missing, setMissing] = useState(false);
  const act = useAct(inquiry, '/assignment', {
    onDone: () => {
      notify({ title: t('act.did.handedOver') });
      onClose();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = String(new FormData(event.currentTarget).get('to') ?? '');
    setMissing(!to);
    if (to) act.run({ action: 'hand-over', version: inquiry.version, to });
  };
  const others = (data?.people ?? []).filter(({ id }) => id !== inquiry.assignedTo?.id);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('act.hand-over')} wide={Boolean(act.conflict)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p>{t('act.what.hand-over')}</p>
        <SelectField
          name="to"
          label={t('act.to')}
          error={missing && t('act.toNeeded')}
          defaultValue=""
          options={[
            { value: '', label: t('act.toNeeded') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <ActFeedback act={act} inquiry={inquiry} />
        <Button type="submit" look="main" busy={act.busy} className="self-end">
          {t('act.hand-over')}
        </Button>
      </form>
    </Dialog>
  );
}
