'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { PlaceSource, SignOfLifeView, StayLine, WhereaboutsView } from '@/lib/evidence/schema/places';
import { formatDay } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { PartialDate } from '@/lib/kernel/partial-date';

/** Life, places and their sources in this reader's language. */
export function useWhereaboutsWords() {
  const t = useTranslations('whereabouts');
  const evidence = useTranslations('evidence');
  const locale = useLocale();
  const day = (text: string) => formatDay(locale, `${text.slice(0, 10)}T12:00:00Z`, { timeZone: 'UTC', short: true });
  const date = (value: PartialDate) => formatPartialDate(locale, value, { short: true });
  const grade = ({ reliability, credibility }: Pick<PlaceSource, 'reliability' | 'credibility'>) =>
    reliability && credibility
      ? t('life.grade', { reliability, credibility: String(credibility) })
      : t('history.ungraded').toLocaleLowerCase(locale);
  const source = ({ sourceKind, source: reference }: PlaceSource) =>
    [sourceKind && evidence(`source.${sourceKind}`), reference].filter(Boolean).join(', ');
  return {
    day,
    date,
    grade,
    source,
    /** The source and how far it can be trusted, in one line. */
    strength: (one: PlaceSource) => [source(one), grade(one)].filter(Boolean).join(' · '),
    says: (line: Pick<StayLine, 'says'>) =>
      line.says ? t('history.claim', { says: evidence(`says.${line.says}`) }) : t('history.row'),
    /** From when until when, or on which day: as far as it is known. */
    time: ({ says, from, until }: Pick<StayLine, 'says' | 'from' | 'until'>) => {
      const known = [
        from.precision !== 'unknown' &&
          (says ? t('history.asOf', { date: date(from) }) : t('history.from', { date: date(from) })),
        until.precision !== 'unknown' && t('history.until', { date: date(until) }),
      ].filter(Boolean);
      return known.length > 0 ? known.join(', ') : t('history.noDay');
    },
    lastPlace: (last: WhereaboutsView['lastPlace']) => {
      if (!last) return null;
      return last.on
        ? t('life.placeOn', { place: last.place, date: day(last.on) })
        : t('life.placeUnknown', { place: last.place });
    },
    life: (life: SignOfLifeView) => ({
      on: day(life.on),
      by: life.claim
        ? [evidence(`says.${life.claim.says}`), source(life.claim), grade(life.claim)].filter(Boolean).join(' · ')
        : t('life.byOther'),
    }),
  };
}
