import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { InquiryStatus, KinshipState } from '@/lib/inquiries/rules';

const statusTone: Record<InquiryStatus, Tone> = {
  received: 'accent',
  'needs-info': 'warn',
  open: 'neutral',
  matched: 'accent',
  verified: 'good',
  answered: 'good',
  closed: 'neutral',
  rejected: 'bad',
};

const kinshipTone: Record<KinshipState, Tone> = {
  unverified: 'warn',
  'in-progress': 'neutral',
  verified: 'good',
  refused: 'bad',
  disputed: 'bad',
};

type InquiryStatusChipProps = { status: InquiryStatus; since?: ReactNode; short?: boolean };

/** Where an inquiry stands, and since when; `short` for a column of a list. */
export function InquiryStatusChip({ status, since, short = false }: InquiryStatusChipProps) {
  const t = useTranslations('inquiries');
  return (
    <StatusChip tone={statusTone[status]} since={since}>
      {t(`${short ? 'statusShort' : 'status'}.${status}`)}
    </StatusChip>
  );
}

/**
 * Whether the inquirer is who they say to the sought person. Shown wherever a family may be told something; `short` where
 * a heading already says that it is about kinship.
 */
export function KinshipChip({ kinship, short = false }: { kinship: KinshipState; short?: boolean }) {
  const t = useTranslations('inquiries');
  return <StatusChip tone={kinshipTone[kinship]}>{t(`${short ? 'kinshipShort' : 'kinship'}.${kinship}`)}</StatusChip>;
}

export function UrgentChip() {
  const t = useTranslations('inquiries');
  return <StatusChip tone="bad">{t('urgent')}</StatusChip>;
}
