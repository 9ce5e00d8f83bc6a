'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';

export type Parts = { sightings: boolean; photographs: boolean };
type Part = 'debriefs' | keyof Parts;
const hrefs: Record<Part, string> = {
  debriefs: '/debriefs',
  sightings: '/debriefs/sightings',
  photographs: '/debriefs/photographs',
};

/** The parts of this section that this person uses; nothing at all when there is only one. */
export function PartsTabs({ current, parts }: { current: Part; parts: Parts }) {
  const t = useTranslations('debriefs.parts');
  const shown = (['debriefs', 'sightings', 'photographs'] as const).filter(
    (part) => part === 'debriefs' || parts[part],
  );
  if (shown.length === 1) return null;
  return (
    <Tabs
      label={t('label')}
      tabs={shown.map((part) => ({ href: hrefs[part], label: t(part), current: part === current }))}
    />
  );
}
