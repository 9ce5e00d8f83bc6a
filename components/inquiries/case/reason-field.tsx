'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import { type InquiryAction, reasonsFor } from '@/lib/inquiries/rules';

/** The coded reasons of one move; nothing for a move that needs none. */
export function ReasonField({ action, error }: { action: InquiryAction; error?: string | undefined }) {
  const t = useTranslations('inquiries');
  const reasons = reasonsFor[action];
  if (!reasons) return null;
  return (
    <SelectField
      name="reason"
      label={t('act.reason')}
      error={error}
      defaultValue=""
      options={[
        { value: '', label: t('act.chooseReason') },
        ...reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) })),
      ]}
    />
  );
}
