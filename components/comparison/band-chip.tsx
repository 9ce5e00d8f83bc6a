'use client';

import { CircleDashed, CircleDot, CircleHelp, CircleMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { Band } from '@/lib/names/score';

const tones: Record<Band, Tone> = { strong: 'good', possible: 'accent', weak: 'neutral', none: 'neutral' };
const icons = { strong: CircleDot, possible: CircleHelp, weak: CircleDashed, none: CircleMinus };

/** How likely this is one person, in words; the shape of the mark differs as well as its colour. */
export function BandChip({ band }: { band: Band }) {
  const t = useTranslations('comparison');
  return (
    <StatusChip tone={tones[band]} icon={icons[band]}>
      {t(`band.${band}`)}
    </StatusChip>
  );
}
