'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { AlbumLine } from '@/lib/debriefs/schema/album';

type Outcome = NonNullable<AlbumLine['outcome']>;
const tones = { target: 'good', foil: 'warn', nobody: 'neutral' } as const;

/** What came of an album in one line: whom the witness chose, and how sure they were. */
export function AlbumResultWords({ outcome: { result, chosen, confidence, independent } }: { outcome: Outcome }) {
  const t = useTranslations('debriefs.albums');
  const confidences = useTranslations('debriefs.confidence');
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusChip tone={tones[result]}>{t(`result.${result}`, { number: chosen ?? 0 })}</StatusChip>
      <span>{confidences(confidence)}</span>
      {!independent && <StatusChip tone="warn">{t('notIndependent')}</StatusChip>}
    </p>
  );
}
