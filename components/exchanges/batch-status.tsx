import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { BatchStatus, MemberStatus } from '@/lib/exchanges/rules';

const batchTones: Record<BatchStatus, Tone> = {
  draft: 'neutral',
  submitted: 'warn',
  'first-approved': 'warn',
  approved: 'accent',
  frozen: 'accent',
  offered: 'accent',
  agreed: 'accent',
  scheduled: 'accent',
  'in-progress': 'warn',
  'handed-over': 'warn',
  reconciled: 'good',
  closed: 'good',
  suspended: 'warn',
  cancelled: 'neutral',
};

const memberTones: Record<MemberStatus, Tone> = {
  listed: 'neutral',
  boarded: 'accent',
  'handed-over': 'accent',
  received: 'warn',
  'identity-established': 'good',
  removed: 'neutral',
  'not-presented': 'warn',
  refused: 'warn',
  unfit: 'warn',
  substituted: 'warn',
  died: 'bad',
};

export function BatchStatusChip({ status, since }: { status: BatchStatus; since?: string | undefined }) {
  const t = useTranslations('exchanges');
  return (
    <StatusChip tone={batchTones[status]} since={since}>
      {t(`statuses.${status}`)}
    </StatusChip>
  );
}

export function MemberStatusChip({ status, unexpected = false }: { status: MemberStatus; unexpected?: boolean }) {
  const t = useTranslations('exchanges');
  return (
    <StatusChip tone={memberTones[status]} sure={unexpected && t('batch.unexpected')}>
      {t(`memberStatuses.${status}`)}
    </StatusChip>
  );
}
