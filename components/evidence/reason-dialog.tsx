'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';

type ReasonDialogProps<Reason extends string> = {
  trigger: ReactElement;
  title: string;
  /** What will happen, to whom, who will be told. */
  what: string;
  reasons: readonly { value: Reason; label: string }[];
  confirmLabel: string;
  danger?: boolean;
  busy: boolean;
  faults: readonly Fault[];
  /** Closes when it resolves; stays open with what was typed when it throws. */
  onConfirm: (given: { reason: Reason; note: string | null }) => Promise<unknown>;
};

/** Asks for a coded reason and a note before something is taken back or returned. */
export function ReasonDialog<Reason extends string>({ reasons, onConfirm, ...dialog }: ReasonDialogProps<Reason>) {
  const t = useTranslations('evidence');
  const { faults } = dialog;
  return (
    <FormDialog
      {...dialog}
      onSend={(form) =>
        onConfirm({ reason: String(form.get('reason')) as Reason, note: String(form.get('note') ?? '') || null })
      }
    >
      <SelectField
        name="reason"
        label={t('reason')}
        error={faultAt(faults, 'reason')}
        options={[{ value: '', label: t('form.choose') }, ...reasons]}
      />
      <TextAreaField name="note" label={t('note')} optional error={faultAt(faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}
