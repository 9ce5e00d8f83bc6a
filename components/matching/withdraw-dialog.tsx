'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { type WithdrawReason, withdrawReasons } from '@/lib/matching/rules';
import type { PairLine } from '@/lib/matching/schema/pairs';
import type { Decide } from './use-decide';

type WithdrawDialogProps = { pair: PairLine; decide: Decide; onClose: () => void };
type Missing = { reason?: boolean; note?: boolean };

/** Asks why a decision is taken back, and says what is undone with it. */
export function WithdrawDialog({ pair, decide, onClose }: WithdrawDialogProps) {
  const t = useTranslations('matching');
  const common = useTranslations('common');
  const form = useId();
  const [missing, setMissing] = useState<Missing>({});
  const unlinks = pair.verdict === 'same' && pair.sought?.linkedTo === pair.first.id;
  const carried = pair.decision?.about.map(({ number }) => number).join(', ');
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = new FormData(event.currentTarget);
    const reason = String(typed.get('reason') ?? '');
    const note = String(typed.get('note') ?? '').trim() || null;
    const lacking = { reason: !reason, note: reason === 'other' && !note };
    setMissing(lacking);
    if (lacking.reason || lacking.note) return;
    decide.run({ pair, reason: reason as WithdrawReason, note }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('decide.withdrawTitle')}
      description={t('decide.withdrawWhat')}
      actions={
        <>
          <Button onClick={onClose}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={decide.busy}>
            {t('act.withdraw')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        {carried && <Notice>{t('decide.withdrawCarried', { numbers: carried })}</Notice>}
        {unlinks && <Notice tone="warn">{t('decide.withdrawUnlinks')}</Notice>}
        {decide.problem && (
          <Notice tone="bad" role="alert" title={t('problem.title')}>
            {decide.problem}
          </Notice>
        )}
        <SelectField
          name="reason"
          label={t('decide.reason')}
          error={missing.reason && t('decide.chooseReason')}
          defaultValue=""
          options={[
            { value: '', label: t('decide.chooseReason') },
            ...withdrawReasons.map((reason) => ({ value: reason, label: t(`withdrawReason.${reason}`) })),
          ]}
        />
        <TextAreaField
          name="note"
          label={t('decide.note')}
          optional
          error={missing.note && t('decide.noteNeeded')}
          maxLength={2000}
          rows={3}
        />
      </form>
    </Dialog>
  );
}
