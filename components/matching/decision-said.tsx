'use client';

import { useTranslations } from 'next-intl';
import type { DecisionLine } from '@/lib/matching/schema/pairs';
import { usePairWords } from './use-pair-words';

/** A decision in one line: what, by whom, when; about which joined record, where it was made about one; and the note. */
export function DecisionSaid({ decision }: { decision: DecisionLine }) {
  const t = useTranslations('matching');
  const words = usePairWords();
  const { verdict, by, at, note } = decision;
  return (
    <p className="text-[0.8125rem] text-text-quiet" data-figures>
      {[t(`verdict.${verdict}`), by ?? '—', words.moment(at), words.about(decision), note].filter(Boolean).join(' · ')}
    </p>
  );
}
