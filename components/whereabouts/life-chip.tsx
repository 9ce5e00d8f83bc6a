'use client';

import { CircleCheck, CircleQuestionMark, Clock3, Hourglass, type LucideIcon, OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { type LifeBand, lifeBandOf } from '@/lib/evidence/rules/proof-of-life';
import { formatAge } from '@/lib/i18n/formats';

/** Every band has its words, its shape and its colour; the colour only repeats it. */
const looks: Record<LifeBand, { tone: Tone; icon: LucideIcon }> = {
  fresh: { tone: 'good', icon: CircleCheck },
  'over-30': { tone: 'neutral', icon: Clock3 },
  'over-90': { tone: 'warn', icon: Hourglass },
  'over-180': { tone: 'bad', icon: OctagonAlert },
  never: { tone: 'bad', icon: CircleQuestionMark },
};

/** How long ago somebody was last shown alive, in words. `brief` leaves out what the column already says. */
export function LifeChip({ on, now, brief = false }: { on: string | null; now: string; brief?: boolean }) {
  const t = useTranslations('whereabouts.life');
  const locale = useLocale();
  const band = lifeBandOf(on, now);
  const { tone, icon } = looks[band];
  if (on === null)
    return (
      <StatusChip tone={tone} icon={icon}>
        {t('never')}
      </StatusChip>
    );
  const age = formatAge(locale, on, now);
  return (
    <StatusChip tone={tone} icon={icon} sure={t(`band.${band}`)} className="md:flex-wrap">
      {brief ? age : t('chip', { age })}
    </StatusChip>
  );
}
