'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { sendFileWithdrawal } from '@/lib/attachments/hooks';
import type { AttachmentLine } from '@/lib/attachments/schema';
import { ReasonAsked } from './reason-asked';

/** Takes a file out of use, with a reason. It stays on file. */
export function WithdrawFile({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments.withdraw');
  const trigger = (
    <Button look="quiet" size="small" aria-label={t('label', { about: line.about })}>
      {t('open')}
    </Button>
  );
  return <ReasonAsked act="withdraw" file={line} send={sendFileWithdrawal} trigger={trigger} />;
}
