import { useLocale, useTranslations } from 'next-intl';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { dateRange, type PartialDate, partialDateOf } from '@/lib/kernel/partial-date';
import type { LevelOf, Part, PartScore } from '@/lib/names/score/levels';

/** What stands on each side of a comparison: a typed question, an inquiry, or a record. */
export type Sides = 'question-record' | 'inquiry-record' | 'record-record';

type ReasonKey = { [P in Part]: `reason.${P}.${LevelOf<P>}` }[Part];

const lacking = (sides: Sides, { ours }: PartScore) => {
  const [left, right] = sides.split('-');
  return left === right ? 'other' : ((ours === '' ? left : right) ?? 'other');
};

/** A part of a comparison in the reader's words: what the reason is, and how each side writes it. */
export function useReasonWords(sides: Sides) {
  const t = useTranslations('comparison');
  const locale = useLocale();
  const written = (part: Part, value: string): string => {
    if (part === 'birth') return value === '' ? '' : formatPartialDate(locale, readDate(value), { short: true });
    return part === 'sex' && (value === 'male' || value === 'female') ? t(`sex.${value}`) : value;
  };
  return {
    part: ({ part }: PartScore) => t(`part.${part}`),
    reason: (score: PartScore) =>
      t(`reason.${score.part}.${score.level}` as ReasonKey, { side: lacking(sides, score) }),
    ours: ({ part, ours }: PartScore) => written(part, ours),
    theirs: ({ part, theirs }: PartScore) => written(part, theirs),
  };
}

/** Back from the short form a score carries: 1999, 1999-03, 1999-03-04, 1998-01-01/1999-12-31, ~ for about. */
function readDate(text: string): PartialDate {
  const approximate = text.startsWith('~');
  const [from = '', to] = text.replace('~', '').split('/');
  const [year, month, day] = from.split('-').map(Number);
  const date = to === undefined ? partialDateOf({ year, month, day, approximate }) : dateRange(from, to, approximate);
  return date ?? { precision: 'unknown', from: null, to: null, approximate: false };
}
