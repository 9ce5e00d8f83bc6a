'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { TellingLine } from '@/lib/repatriation/schema';

/** Whether the kinship is verified: what decides if anything may be said at all. */
export function KinshipChip({ kinship }: { kinship: TellingLine['family']['kinship'] }) {
  const t = useTranslations('inquiries');
  const tone = kinship === 'verified' ? 'good' : kinship === 'refused' || kinship === 'disputed' ? 'bad' : 'warn';
  return <StatusChip tone={tone}>{t(`kinshipShort.${kinship}`)}</StatusChip>;
}
