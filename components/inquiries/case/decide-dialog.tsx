'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { notify } from '@/components/ui/toaster';
import { type DeskAction, mayGiveReason } from '@/lib/inquiries/rules';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { ActFeedback } from './act-feedback';
import { ReasonField } from './reason-field';
import { useAct } from './use-act';

type DecideDialogProps = { inquiry: InquiryCase; action: DeskAction; onClose: () => void };

/** One move of the case: what will happen and who is told, the reason where the move needs one. */
export function DecideDialog({ inquiry, action, onClose }: DecideDialogProps) {
  const t = useTranslations('inquiries');
  const [wrong, setWrong] = useState<{ reason?: string; note?: string; message?: string }>({});
  const act = useAct(inquiry, '/moves', {
    onDone: () => {
      notify({ title: t('act.did.moved') });
      onClose();
    },
  });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim() || null;
    const [reason, note, message] = [said('reason'), said('note'), said('message')];
    const faults = {
      ...(mayGiveReason(action, reason, note).ok
        ? {}
        : reason === 'other'
          ? { note: t('act.noteNeeded') }
          : { reason: t('act.chooseReason') }),
      ...(action === 'askMore' && !message ? { message: t('act.questionNeeded') } : {}),
    };
    setWrong(faults);
    if (Object.keys(faults).length === 0)
      act.run({ version: inquiry.version, action, reason, note, ...(message ? { message } : {}) });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(`act.${action}`)} wide={Boolean(act.conflict)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p>{t(`act.what.${action}`)}</p>
        <ReasonField action={action} error={wrong.reason} />
        {action === 'askMore' && (
          <TextAreaField name="message" label={t('act.question')} error={wrong.message} maxLength={4000} autoFocus />
        )}
        {action === 'askMore' && !inquiry.wantsNotices && <Notice tone="warn">{t('thread.noNotices')}</Notice>}
        {action !== 'askMore' && (
          <TextAreaField name="note" label={t('act.note')} rows={3} optional error={wrong.note} maxLength={2000} />
        )}
        <ActFeedback act={act} inquiry={inquiry} />
        <Button type="submit" look="main" busy={act.busy} className="self-end">
          {t(`act.${action}`)}
        </Button>
      </form>
    </Dialog>
  );
}
