'use client';

import { Eye, Link2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { AlbumStatus } from '@/lib/debriefs/rules/album';
import type { DebriefStatus } from '@/lib/debriefs/rules/debrief';
import { type Condition, isGrave, type SightingStatus } from '@/lib/debriefs/rules/sighting';

const debriefTones: Record<DebriefStatus, Tone> = { open: 'accent', closed: 'neutral', reopened: 'warn' };
const sightingTones: Record<SightingStatus, Tone> = { waiting: 'accent', attached: 'good', withdrawn: 'neutral' };
const sightingIcons = { waiting: Eye, attached: Link2, withdrawn: Undo2 };
const albumTones: Record<AlbumStatus, Tone> = {
  assembled: 'accent',
  shown: 'warn',
  answered: 'good',
  abandoned: 'neutral',
};

export function DebriefStatusChip({ status }: { status: DebriefStatus }) {
  const t = useTranslations('debriefs.status');
  return <StatusChip tone={debriefTones[status]}>{t(status)}</StatusChip>;
}

export function SightingStatusChip({ status }: { status: SightingStatus }) {
  const t = useTranslations('debriefs.sightingStatus');
  return (
    <StatusChip tone={sightingTones[status]} icon={sightingIcons[status]}>
      {t(status)}
    </StatusChip>
  );
}

export function AlbumStatusChip({ status }: { status: AlbumStatus }) {
  const t = useTranslations('debriefs.albumStatus');
  return <StatusChip tone={albumTones[status]}>{t(status)}</StatusChip>;
}

/** In what condition somebody was seen; dying and dead are marked. */
export function ConditionChip({ condition }: { condition: Condition }) {
  const t = useTranslations('debriefs.condition');
  return <StatusChip tone={isGrave(condition) ? 'bad' : 'neutral'}>{t(condition)}</StatusChip>;
}
