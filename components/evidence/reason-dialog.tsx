'use client';

import { useTranslations } from 'next-intl';
import { FormDialog, type FormDialogProps } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';

type ReasonDialogProps<Reason extends string> = Omit<FormDialogProps, 'onSend' | 'children' | 'wide'> & {
  reasons: readonly { value: Reason; label: string }[];
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
