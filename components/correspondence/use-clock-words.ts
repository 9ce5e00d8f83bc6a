'use client';

import { useTranslations } from 'next-intl';
import { addDays } from '@/lib/correspondence/rules/days';
import type { ClockLine } from '@/lib/correspondence/schema/breaches';
import { useLetterWords } from './use-letter-words';

/** By when a clock was due, and by how much it is late, in words that say what is not known. */
export function useClockWords() {
  const t = useTranslations('correspondence.clocks');
  const { day, days, span } = useLetterWords();
  return {
    due: ({ due: { earliest, latest } }: Pick<ClockLine, 'due'>): string | null => {
      if (!earliest && !latest) return null;
      return earliest && latest && earliest !== latest
        ? t('dueBetween', { from: day(earliest), to: day(latest) })
        : t('due', { when: span({ earliest, latest }) });
    },
    standing: (clock: ClockLine): string | null => {
      const { state, late, due, sure } = clock;
      if (state === 'undated') return t('undated');
      if (!late) return null;
      const { least, most } = late;
      if (state === 'met-late') return t('late', { days: days(least) });
      if (state === 'possibly-overdue') return t(sure ? 'possibly' : 'possiblyFact');
      if (most === null || most === least) return t('overdue', { days: days(least) });
      if (due.earliest && due.latest)
        return `${t('overdueSince', { from: day(addDays(due.earliest, 1)), to: day(addDays(due.latest, 1)) })} (${t(
          'overdueBetween',
          { least: days(least), most: days(most) },
        )})`;
      return t('overdueBetween', { least: days(least), most: days(most) });
    },
  };
}
