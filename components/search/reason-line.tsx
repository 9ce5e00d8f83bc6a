'use client';

import { useTranslations } from 'next-intl';
import { type Sides, useReasonWords } from '@/components/comparison/use-reason-words';
import type { PartScore } from '@/lib/names/score/levels';
import { reasonsToSay } from '@/lib/prisoners/rules/search-advice';

type ReasonLineProps = { parts: readonly PartScore[]; sides?: Sides };

/** Why somebody was found, in one line: the two or three reasons that weigh most, contradictions first. */
export function ReasonLine({ parts, sides = 'question-record' }: ReasonLineProps) {
  const t = useTranslations('search');
  const say = useReasonWords(sides);
  const reasons = reasonsToSay(parts, 3).map((part) => say.reason(part));
  return <>{reasons.length > 0 ? reasons.join('; ') : t('foundOtherwise')}</>;
}
