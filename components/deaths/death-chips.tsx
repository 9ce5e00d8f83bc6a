'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { DeathStatus, DeathTellingStatus } from '@/lib/deaths/rules/moves';

// No status of these is good news: none is green or red.
const tones: Record<DeathStatus, Tone> = {
  proposed: 'accent',
  decided: 'warn',
  acknowledged: 'neutral',
  returned: 'neutral',
  withdrawn: 'neutral',
  revoked: 'neutral',
};

/** How a decision of death stands. */
export function DeathStatusChip({ status }: { status: DeathStatus }) {
  const t = useTranslations('deaths.status');
  return <StatusChip tone={tones[status]}>{t(status)}</StatusChip>;
}

const tellingTones: Record<DeathTellingStatus, Tone> = {
  assigned: 'accent',
  told: 'warn',
  acknowledged: 'neutral',
  cancelled: 'neutral',
};

/** How far one family has been told. */
export function TellingChip({ status }: { status: DeathTellingStatus }) {
  const t = useTranslations('deaths.tellingStatus');
  return <StatusChip tone={tellingTones[status]}>{t(status)}</StatusChip>;
}
