'use client';

import { CircleCheck, CircleDashed, CircleDot, CirclePause, CircleStop, LoaderCircle, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { RunStatus } from '@/lib/imports/rules/run';

const looks = {
  uploaded: ['accent', CircleDashed],
  checking: ['neutral', LoaderCircle],
  ready: ['accent', CircleDot],
  running: ['neutral', LoaderCircle],
  paused: ['warn', CirclePause],
  finished: ['good', CircleCheck],
  cancelled: ['neutral', CircleStop],
  undoing: ['neutral', LoaderCircle],
  undone: ['neutral', Undo2],
} as const satisfies Record<RunStatus, readonly [Tone, typeof CircleDot]>;

/** Where a list stands, in a word and a shape. */
export function RunStatusChip({ status }: { status: RunStatus }) {
  const t = useTranslations('imports');
  const [tone, icon] = looks[status];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(`statuses.${status}`)}
    </StatusChip>
  );
}
