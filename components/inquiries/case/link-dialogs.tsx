'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { mayGiveReason } from '@/lib/inquiries/rules';
import type { CaseSought, InquiryCase } from '@/lib/inquiries/schema/case';
import { ActFeedback } from './act-feedback';
import { ReasonField } from './reason-field';
import { useAct } from './use-act';

type LinkDialogProps = { inquiry: InquiryCase; person: CaseSought; onClose: () => void };

/** Says in the officer's name that the sought person and the record are one. */
export function VerifyLinkDialog({ inquiry, person, onClose }: LinkDialogProps) {
  const t = useTranslations('inquiries.link');
  const act = useAct(inquiry, `/sought/${person.id}/link/verification`, {
    onDone: () => {
      notify({ title: t('verified') });
      onClose();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    act.run({ version: inquiry.version, note: noteOf(new FormData(event.currentTarget)) });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('verifyTitle')} wide={Boolean(act.conflict)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p>{t('verifyWhat')}</p>
        <TextAreaField name="note" label={t('verifyNote')} rows={3} optional maxLength={2000} />
        <ActFeedback act={act} inquiry={inquiry} />
        <Button type="submit" look="main" busy={act.busy} className="self-end">
          {t('verify')}
        </Button>
      </form>
    </Dialog>
  );
}

/** Undoes a link, with a coded reason. */
export function UndoLinkDialog({ inquiry, person, onClose }: LinkDialogProps) {
  const t = useTranslations('inquiries');
  const [wrong, setWrong] = useState<{ reason?: string; note?: string }>({});
  const act = useAct(inquiry, `/sought/${person.id}/link`, {
    method: 'DELETE',
    onDone: () => {
      notify({ title: t('link.undone') });
      onClose();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [reason, note] = [String(form.get('reason') ?? '') || null, noteOf(form)];
    if (mayGiveReason('unmatch', reason, note).ok) {
      setWrong({});
      return act.run({ version: inquiry.version, reason, note });
    }
    setWrong(reason ? { note: t('act.noteNeeded') } : { reason: t('act.chooseReason') });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('link.undoTitle')} wide={Boolean(act.conflict)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p>{t('link.undoWhat')}</p>
        <ReasonField action="unmatch" error={wrong.reason} />
        <TextAreaField name="note" label={t('act.note')} rows={3} optional error={wrong.note} maxLength={2000} />
        <ActFeedback act={act} inquiry={inquiry} />
        <Button type="submit" look="danger" busy={act.busy} className="self-end">
          {t('link.undo')}
        </Button>
      </form>
    </Dialog>
  );
}

const noteOf = (form: FormData) => String(form.get('note') ?? '').trim() || null;
