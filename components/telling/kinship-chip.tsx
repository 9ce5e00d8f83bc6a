'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { TellingLine } from '@/lib/repatriation/schema';

/** Whether the kinship is verified: what decides if anything may be said at all. `whole` where no heading says kinship. */
export function KinshipChip({
  kinship,
  whole = false,
}: {
  kinship: TellingLine['family']['kinship'];
  whole?: boolean;
}) {
  const t = useTranslations('inquiries');
  const tone = kinship === 'verified' ? 'good' : kinship === 'refused' || kinship === 'disputed' ? 'bad' : 'warn';
  return <StatusChip tone={tone}>{t(whole ? `kinship.${kinship}` : `kinshipShort.${kinship}`)}</StatusChip>;
}
